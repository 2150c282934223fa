worldbind::bindgen!({
    inline: "
        package my:log@1.0.0;
        interface log { enum level { low, high } write: func(l: level); }
        interface other { enum level { low, high } }
        world w { export log; export other; }
    ",
    with: { "my:log/log@1.0.0": super::shared::my::log::log, "my": super::shared::my },
});
