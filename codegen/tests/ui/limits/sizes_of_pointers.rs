worldbind::bindgen!({ inline: "
    package a:b;
    interface i {
        /// With 64-bit pointers it is too large, with 32-bit ones it is not.
        record r { a: list<string, 400000000> }
    }
    world x { import i; }
" });
