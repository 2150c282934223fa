worldbind::bindgen!({ inline: "
package shop:refused;

interface i {
  type letter = char;
  f: func() -> stream<letter>;
  g: func() -> result<list<u8, 0>, u8>;
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
  export run: func(a: stream<char>);
}
" });
