worldbind::bindgen!({
    inline: "
package a:b;

interface replaced {
  enum e { a, a }
}

interface generated {
  enum e { a, a }
}

world w {
  import replaced;
  import generated;
}
",
    with: { "a:b/replaced": crate::replaced },
});
