//! `ownership`: the arguments of a call may borrow all of their contents.

use wasmtime::Store;

use super::bindgen;

macro_rules! bindings {
    ($name:ident, $($ownership:tt)*) => {
        mod $name {
            use super::bindgen;

            bindgen!({
                inline: "
                    package acme:app;

                    interface api {
                        record lent { name: string, tags: list<string>, number: option<u32> }
                        record given { name: string }
                        record both { name: string }
                        variant choice { none, text(string), lent(lent) }
                        record plain { x: u32 }
                        take: func(a: lent, b: list<lent>, c: choice, d: plain, e: option<lent>) -> u32;
                        names: func(names: list<list<string>>, pair: tuple<string, list<u8>>) -> u32;
                        give: func() -> given;
                        same: func(x: both) -> both;
                    }

                    world app {
                        export api;
                        export run: func(text: string, names: list<string>) -> u32;
                    }
                ",
                ownership: $($ownership)*,
            });
        }
    };
}

bindings!(owning, Owning);
bindings!(
    borrowing,
    Borrowing {
        duplicate_if_necessary: true
    }
);
bindings!(
    borrowing_once,
    Borrowing {
        duplicate_if_necessary: false
    }
);

/// Any store, with the longest lifetime.
type S = &'static mut Store<()>;
type Result<T> = wasmtime::Result<T>;

// The signatures are the test.

#[test]
#[allow(clippy::type_complexity)]
fn what_is_owned_is_lent_as_a_whole() {
    use owning::exports::acme::app::api::{Both, Choice, Given, Guest, Lent, Plain};

    let _: fn(&Guest, S, &Lent, &[Lent], &Choice, Plain, Option<&Lent>) -> Result<u32> =
        Guest::call_take;
    let _: fn(&Guest, S, &[Vec<String>], (&str, &[u8])) -> Result<u32> = Guest::call_names;
    let _: fn(&Guest, S) -> Result<Given> = Guest::call_give;
    let _: fn(&Guest, S, &Both) -> Result<Both> = Guest::call_same;
    let _: fn(&owning::App, S, &str, &[String]) -> Result<u32> = owning::App::call_run;
    let _ = Lent {
        name: String::new(),
        tags: vec![String::new()],
        number: None,
    };
}

#[test]
#[allow(clippy::type_complexity)]
fn what_is_borrowed_is_so_throughout() {
    use borrowing::exports::acme::app::api::{
        BothParam, BothResult, Choice, Given, Guest, Lent, Plain,
    };

    let _: for<'a> fn(
        &Guest,
        S,
        Lent<'a>,
        &'a [Lent<'a>],
        Choice<'a>,
        Plain,
        Option<Lent<'a>>,
    ) -> Result<u32> = Guest::call_take;
    let _: fn(&Guest, S, &[&[&str]], (&str, &[u8])) -> Result<u32> = Guest::call_names;
    let _: fn(&Guest, S) -> Result<Given> = Guest::call_give;
    let _: fn(&Guest, S, BothParam<'_>) -> Result<BothResult> = Guest::call_same;
    let _: fn(&borrowing::App, S, &str, &[&str]) -> Result<u32> = borrowing::App::call_run;
    let name = String::from("n");
    let lent = Lent {
        name: &name,
        tags: &["t"],
        number: Some(1),
    };
    let _ = (Choice::Lent(lent), Choice::Text(&name), Plain { x: 1 });
    let _ = Given { name };
}

#[test]
#[allow(clippy::type_complexity)]
fn what_is_given_as_well_is_not_borrowed_without_a_duplicate() {
    use borrowing_once::exports::acme::app::api::{Both, Choice, Guest, Lent, Plain};

    let _: for<'a> fn(
        &Guest,
        S,
        Lent<'a>,
        &'a [Lent<'a>],
        Choice<'a>,
        Plain,
        Option<Lent<'a>>,
    ) -> Result<u32> = Guest::call_take;
    let _: fn(&Guest, S, &[&[&str]], (&str, &[u8])) -> Result<u32> = Guest::call_names;
    let _: fn(&Guest, S, &Both) -> Result<Both> = Guest::call_same;
}
