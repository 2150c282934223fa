worldbind::bindgen!({ inline: "
package shop:dup;

interface i {
  variant ev { move(u32), stop, move }
  enum code { a, b, A }
  record r { read-me: u8, READ-ME: u8 }
  flags f { x, y, x }
  g: func(a: ev, A: r) -> f;
}

interface names {
  enum e { a }
  record E { a: u8 }
  f: func();
  F: func();
  resource r { m: func(SELF: u8); }
}

world w {
  import i;
  export i;
  export names;
}
" });
