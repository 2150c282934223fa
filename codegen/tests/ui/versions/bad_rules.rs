worldbind::bindgen!({ versions: {
    "a:b": oldest | neerest,
    "a:c": nearest | newest | nearest,
    "a:d": ">=0.2 <0.3",
    "a:e": "^1" | "^2" | prerelease | prerelease,
    "a:f": "",
} });
