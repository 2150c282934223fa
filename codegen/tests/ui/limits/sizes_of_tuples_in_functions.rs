worldbind::bindgen!({ inline: "
    package a:b;
    interface i {
        f: func(x: list<tuple<u8, list<u64, 1073741824>>>);
    }
    world x { import i; }
" });
