worldbind::bindgen!({ inline: "
package shop:refused;

interface i {
  size: get() -> u32;
  size: set(value: u32);
  resource file {
    name: get() -> string;
    count: static get() -> u32;
  }
}

world w {
  import i;
  export level: get() -> u32;
}
" });
