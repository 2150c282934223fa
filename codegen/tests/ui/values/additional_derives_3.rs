worldbind::bindgen!({
    inline: "
package a:b;

world w {
  import i: interface {
    record r { a: u8 }
  }
}
",
    additional_derives: [Into<u8>, Self, crate::super::Hash, PartialEq],
});
