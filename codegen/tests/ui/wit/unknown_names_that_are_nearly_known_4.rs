worldbind::bindgen!({ inline: "package a:b; interface c { f: func(something: else-where); }" });
