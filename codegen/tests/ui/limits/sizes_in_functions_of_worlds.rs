worldbind::bindgen!({ inline: "
    package a:b;
    world x {
        import f: func() -> list<list<list<u64, 4294967295>, 4294967295>>;
    }
" });
