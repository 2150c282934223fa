worldbind::bindgen!({
    merge_structurally_equal_types: true,
    generations: {
        v1: { inline: "package p:q@1.0.0; world w { export f: func(); }" },
        v2: { inline: "package p:q@2.0.0; world w { export f: func(); }" },
    },
});
