worldbind::bindgen!({ inline: "
package shop:refused;

interface i {
  type letter = char;
  f: func() -> stream<letter>;
  g: func() -> result<list<u8, 0>, u8>;
}

world w {
  import i;
  export i;
  export run: func(a: stream<char>);
}
" });
