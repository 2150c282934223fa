//! `additional_derives`, and the derives without it.

use std::collections::HashSet;

use super::bindgen;

bindgen!({
    inline: "
        package acme:app;

        interface types {
            record point { x: u32, y: u32 }
            record named { name: string, at: point }
            variant shape { empty, circle(point), text(string) }
            enum color { red, green }
            flags options { a, b }
            resource thing;
            record with-handle { thing: own<thing> }
        }

        interface api {
            use types.{point, named, shape, color, options};
            f: func(a: point, b: named, c: shape, d: color, e: options);
        }

        interface no-handles {
            use types.{point};
            type points = list<point>;
            enum direction { up, down }
            record edge { to: string, direction: direction }
        }

        world app {
            import no-handles;
            export api;
            use types.{point as place};
            record own-record { x: u8 }
            import g: func(r: own-record, p: place);
        }
    ",
    additional_derives: [PartialEq, Eq, std::hash::Hash, Clone],
    with: { "acme:app/types": mapped },
});

/// The types with which handles come are not compared.
pub mod mapped {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            interface types {
                record point { x: u32, y: u32 }
                record named { name: string, at: point }
                variant shape { empty, circle(point), text(string) }
                enum color { red, green }
                flags options { a, b }
                resource thing;
                record with-handle { thing: own<thing> }
            }

            world mapped {
                import types;
            }
        ",
    });

    pub use self::acme::app::types::*;
}

#[test]
fn additional_derives_are_for_records_enums_and_the_worlds_own_types() {
    let place = |x| mapped::Point { x, y: 0 };
    let own: HashSet<OwnRecord> = [OwnRecord { x: 1 }, OwnRecord { x: 1 }].into();
    assert_eq!(own.len(), 1);
    use acme::app::no_handles::Direction;
    let directions: HashSet<Direction> = [Direction::Up, Direction::Down].into();
    assert_eq!(directions.len(), 2);
    let _: Place = place(1);
}

#[test]
fn what_has_no_memory_is_copied() {
    fn is_copy<T: Copy + std::fmt::Debug>() {}
    fn is_clone<T: Clone + std::fmt::Debug>() {}
    fn is_debug<T: std::fmt::Debug>() {}
    is_copy::<mapped::Point>();
    is_copy::<mapped::Color>();
    is_copy::<mapped::Options>();
    is_clone::<mapped::Named>();
    is_clone::<mapped::Shape>();
    is_debug::<mapped::WithHandle>();
    assert!(mapped::Color::Red == mapped::Color::Red);
    assert!(mapped::Options::A | mapped::Options::B == mapped::Options::all());
}
