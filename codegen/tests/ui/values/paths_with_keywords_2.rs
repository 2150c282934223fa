worldbind::bindgen!({
    trappable_error_type: {
        "a:b/c.e" => Self::Error,
        "a:b/c.f" => crate::my::crate::Error,
        "a:b/c.g" => crate,
        "a:b/c.h" => crate::Error<Self, u8>,
        "a:b/c.i" => crate::Error<(u8, [my::super::X; 2])>,
        "a:b/c.j" => crate::Errors<u8>::Error,
    },
    named_imports: { "a:b/c": self::super, "a:b/d": ::crate::Id },
    additional_derives: [Self, crate, my::super::Derive],
    derives: { "a:b/c.e": [super], default: [::self::Derive] },
    attributes: { "a:b/c.e": [#[Self::a]], "a:b/c.f": [#[my::self::a]], "a:b/c.g": [#[super]] },
});
