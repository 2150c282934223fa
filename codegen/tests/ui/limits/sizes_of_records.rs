worldbind::bindgen!({ inline: "
    package a:b;
    interface i {
        record r { a: list<list<u8, 4294967295>, 4294967295>, b: u64, c: list<list<u8, 4294967295>, 2> }
        f: func(x: r);
    }
    world x { export i; }
" });
