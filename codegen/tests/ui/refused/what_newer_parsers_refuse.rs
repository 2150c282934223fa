worldbind::bindgen!({ inline: "
package shop:refused;

interface i {
  record empty {}
  flags many {
    b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15, b16,
    b17, b18, b19, b20, b21, b22, b23, b24, b25, b26, b27, b28, b29, b30, b31, b32,
  }
  type nothing = tuple<>;
  f: func(a: tuple<>) -> option<tuple<>>;
  resource log {
    constructor();
    log: func();
    other: func();
    OTHER: static func();
  }
  resource put { put: static func(); }
  enum same { a }
  SAME: func();
}

world w {
  import i;
  export i;
  resource res { res: func(); }
}
" });
