worldbind::bindgen!({ inline: "
    package a:b;
    interface t { type l = list<list<u64, 4294967295>, 4294967295>; }
    world x { export f: func(); }
" });
