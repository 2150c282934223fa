worldbind::bindgen!({ path: ["syntax", "broken-dependency"], inline: "package" });
