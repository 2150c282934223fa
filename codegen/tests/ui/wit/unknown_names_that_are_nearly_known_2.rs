worldbind::bindgen!({ inline: "package a:b; interface basics {} world c { import baiscs; }" });
