worldbind::bindgen!({ inline: "
package shop:refused;

interface i {
  f: func(at: u8, AT: u8);
}

world w {
  export i;
  export run: func(a: u8, b: u8, A: u8);
}
" });
