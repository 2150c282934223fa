//! `with`: Rust items in place of generated ones, which other bindings may have generated.

use wasmtime::component::{HasSelf, Linker, Resource};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

/// The items that other bindings share.
pub mod base {
    use super::bindgen;

    world! {
        WIT = "
            package acme:base@1.2.0;

            interface types {
                record point { x: u32, y: u32 }
            }

            interface store {
                use types.{point};
                variant error { full }
                resource shelf {
                    constructor();
                    put: func(at: point) -> result<u32, error>;
                }
                count: func() -> u32;
            }

            world base {
                import store;
            }
        ",
        with: { "acme:base/store.shelf": super::Shelf },
        imports: {
            "acme:base/store.count": async,
            default: trappable,
        },
        trappable_error_type: { "acme:base/store.error" => super::Full },
    }
}

/// The host's shelf.
pub struct Shelf;

/// The error if it is full.
pub struct Full;

macro_rules! user {
    ($name:ident, $($options:tt)*) => {
        mod $name {
            use super::bindgen;

            bindgen!({
                inline: "
                    package acme:user;

                    package acme:base@1.2.0 {
                        interface types {
                            record point { x: u32, y: u32 }
                        }
                        interface store {
                            use types.{point};
                            variant error { full }
                            resource shelf {
                                constructor();
                                put: func(at: point) -> result<u32, error>;
                            }
                            count: func() -> u32;
                        }
                    }

                    interface picker {
                        use acme:base/types@1.2.0.{point};
                        use acme:base/store@1.2.0.{shelf, error};
                        take: func(at: point, shelf: borrow<shelf>) -> result<shelf, error>;
                    }

                    interface api {
                        use acme:base/types@1.2.0.{point};
                        use acme:base/store@1.2.0.{shelf};
                        run: func(at: point, shelf: shelf) -> u32;
                    }

                    world user {
                        import picker;
                        export api;
                    }
                ",
                $($options)*
            });
        }
    };
}

user! { by_interface,
    with: {
        "acme:base/types": super::base::acme::base::types,
        "acme:base/store@1.2.0": super::base::acme::base::store,
    },
    require_store_data_send: true,
}

user! { by_package,
    with: { "acme:base@1.2.0": super::base::acme::base },
    require_store_data_send: true,
}

user! { by_unversioned_package,
    with: { "acme:base": super::base::acme::base },
    imports: { default: async | trappable },
}

user! { by_namespace,
    with: { "acme": super::all },
    require_store_data_send: true,
}

/// A whole namespace, with modules from two `bindgen!`s.
pub mod all {
    pub use super::base::acme::base;
    pub use super::by_package::acme::user;
}

/// Counts what the component does with a shelf.
#[derive(Default)]
struct State {
    seen: Vec<String>,
}

use base::acme::base::{store, types};

impl types::Host for State {}

impl store::Host for State {
    async fn count(&mut self) -> u32 {
        self.seen.len() as u32
    }

    fn convert_error(&mut self, Full: Full) -> Result<store::Error> {
        self.seen.push("convert".to_owned());
        Ok(store::Error::Full)
    }
}

impl store::HostShelf for State {
    fn new(&mut self) -> Result<Resource<Shelf>> {
        self.seen.push("new".to_owned());
        Ok(Resource::new_own(5))
    }

    fn put(&mut self, shelf: Resource<Shelf>, at: types::Point) -> Result<u32, Full> {
        self.seen.push(format!("put {}, {}", at.x, at.y));
        if at.y == 0 {
            Err(Full)
        } else {
            Ok(shelf.rep())
        }
    }

    fn drop(&mut self, shelf: Resource<Shelf>) -> Result<()> {
        self.seen.push(format!("drop {}", shelf.rep()));
        Ok(())
    }
}

// One trait, however many bindings use it.
impl by_package::acme::user::picker::Host for State {
    fn take(
        &mut self,
        _at: types::Point,
        _shelf: Resource<Shelf>,
    ) -> Result<Resource<store::Shelf>, store::Error> {
        Err(store::Error::Full)
    }
}

impl by_interface::acme::user::picker::Host for State {
    fn take(
        &mut self,
        _at: by_interface::acme::base::types::Point,
        _shelf: Resource<by_interface::acme::base::store::Shelf>,
    ) -> Result<Resource<store::Shelf>, by_interface::acme::user::picker::Error> {
        Err(store::Error::Full)
    }
}

impl by_unversioned_package::acme::user::picker::Host for State {
    async fn take(
        &mut self,
        _at: types::Point,
        _shelf: Resource<Shelf>,
    ) -> Result<Result<Resource<store::Shelf>, store::Error>> {
        Ok(Err(store::Error::Full))
    }
}

/// Puts an item on the shelf that it gets and on a shelf of its own, and drops both.
const GUEST: &str = r#"
    (import "acme:base/store@1.2.0" "[constructor]shelf" (func $new (result i32)))
    (import "acme:base/store@1.2.0" "[method]shelf.put" (func $put (param i32 i32 i32 i32)))
    (import "acme:base/store@1.2.0" "[resource-drop]shelf" (func $drop (param i32)))
    (func (export "acme:user/api#run") (param i32 i32 i32) (result i32)
        (local $own i32)
        (local.set $own (call $new))
        (call $put (local.get $own) (local.get 0) (i32.const 0) (i32.const 16))
        (call $put (local.get 2) (local.get 0) (local.get 1) (i32.const 16))
        (call $drop (local.get $own))
        (call $drop (local.get 2))
        (i32.load (i32.const 20)))
"#;

const GUEST_WIT: &str = "
    package acme:user;

    package acme:base@1.2.0 {
        interface types {
            record point { x: u32, y: u32 }
        }
        interface store {
            use types.{point};
            variant error { full }
            resource shelf {
                constructor();
                put: func(at: point) -> result<u32, error>;
            }
            count: func() -> u32;
        }
    }

    interface api {
        use acme:base/types@1.2.0.{point};
        use acme:base/store@1.2.0.{shelf};
        run: func(at: point, shelf: shelf) -> u32;
    }

    world user {
        export api;
    }
";

#[test]
fn bindings_use_the_traits_and_types_of_others() -> Result<()> {
    macro_rules! check {
        ($bindings:ident) => {{
            let mut linker = Linker::new(engine());
            $bindings::User::add_to_linker::<_, HasSelf<_>>(&mut linker, |s: &mut State| s)?;
            let component = component(GUEST_WIT, GUEST);
            let mut store = Store::new(engine(), State::default());
            let user = $bindings::User::instantiate(&mut store, &component, &linker)?;
            let at = types::Point { x: 1, y: 2 };
            let shelf = Resource::<Shelf>::new_own(3);
            let rep = user.acme_user_api().call_run(&mut store, at, shelf)?;
            assert_eq!(rep, 3);
            let seen = ["new", "put 1, 0", "convert", "put 1, 2", "drop 5", "drop 3"];
            assert_eq!(store.data().seen, seen);
        }};
    }
    check!(by_interface);
    check!(by_package);
    check!(by_unversioned_package);
    check!(by_namespace);
    let _: &str = base::WIT;
    Ok(())
}

/// Items in the body of a world, and items with several versions, have names as well.
mod own_items {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            interface types {
                record point { x: u32 }
            }

            world app {
                resource token;
                import side: interface {
                    resource file;
                    read: func(f: borrow<file>) -> u32;
                }
                import other: interface {
                    use types.{point};
                    get: func() -> point;
                }
                import spend: func(token: token);
            }
        ",
        with: {
            "token": super::Shelf,
            "side.file": super::Shelf,
            "other": super::other,
        },
    });
}

/// Replaces an interface in the body of a world.
pub mod other {
    pub use super::other_bindings::other::*;
}

mod other_bindings {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            interface types {
                record point { x: u32 }
            }

            world other {
                import other: interface {
                    use types.{point};
                    get: func() -> point;
                }
            }
        ",
    });
}

#[test]
fn items_of_the_world_are_replaced() {
    fn spend<H: own_items::HostToken + own_items::AppImports + own_items::side::HostFile>(
        host: &mut H,
    ) {
        host.spend(Resource::<Shelf>::new_own(0));
        let _ = own_items::HostToken::drop(host, Resource::<Shelf>::new_own(0));
        let _ = own_items::side::HostFile::drop(host, Resource::<Shelf>::new_own(0));
    }

    struct Spender(u32);

    impl own_items::HostToken for Spender {
        fn drop(&mut self, _: Resource<Shelf>) -> Result<()> {
            self.0 += 1;
            Ok(())
        }
    }

    impl own_items::AppImports for Spender {
        fn spend(&mut self, _: Resource<own_items::Token>) {
            self.0 += 10;
        }
    }

    impl own_items::side::HostFile for Spender {
        fn drop(&mut self, _: Resource<Shelf>) -> Result<()> {
            self.0 += 100;
            Ok(())
        }
    }

    let mut spender = Spender(0);
    spend(&mut spender);
    assert_eq!(spender.0, 111);
    let _ =
        |host: &mut dyn other_bindings::other::Host| -> u32 { own_items::other::Host::get(host).x };
}
