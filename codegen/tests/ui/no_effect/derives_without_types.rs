worldbind::bindgen!({
    inline: "
package a:b;

world w {
  import i: interface {
    flags g { x }
    resource r;
    f: func() -> list<u8>;
  }
}
",
    additional_derives: [Into<u8>, Self, crate::super::Hash, PartialEq],
});
