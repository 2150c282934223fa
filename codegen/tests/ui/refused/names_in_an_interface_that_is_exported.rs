worldbind::bindgen!({
    inline: "
package a:b;

interface i {
  enum e { a, a }
}

world w {
  import i;
  export i;
}
",
    with: { "a:b/i": crate::i },
});
