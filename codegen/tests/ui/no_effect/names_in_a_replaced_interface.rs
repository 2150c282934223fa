worldbind::bindgen!({
    inline: "
package a:b;

interface replaced {
  variant v { move(u32), stop, move }
  flags none {}
  f: func(a: u8, A: v);
}

interface uses {
  use replaced.{v};
  f: func(v: v);
}

world w {
  import replaced;
  import uses;
  export run: func();
}
",
    with: { "a:b/replaced": crate::replaced },
});
