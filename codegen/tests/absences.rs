//! Tests what may be absent in an instance of an older generation. The cases are all places that
//! one function can have in two generations, and all reasons why the older one can lack it.

use std::path::Path;

use worldbind_codegen::expand;

/// Where a function is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    /// In an interface that both generations have.
    Kept,
    /// In an interface that only the older one has.
    Gone,
    World,
    Nowhere,
}

/// Why a component of the older generation may lack the function.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Gate {
    None,
    Optional,
    Since,
}

#[derive(Clone, Copy, Debug)]
struct Case {
    older: Place,
    newer: Place,
    gate: Gate,
    is_kept_optional: bool,
    is_gone_optional: bool,
    is_equal: bool,
}

impl Case {
    /// The name of the function in the options.
    fn key(place: Place) -> &'static str {
        match place {
            Place::Kept => "test:a/kept.f",
            Place::Gone => "test:a/gone.f",
            Place::World | Place::Nowhere => "f",
        }
    }

    fn wit(&self, is_older: bool) -> String {
        let (place, version) = match is_older {
            true => (self.older, "1.2.0"),
            false => (self.newer, "2.0.0"),
        };
        let gate = match self.gate {
            Gate::Since if is_older => "@since(version = 1.2.0) ",
            _ => "",
        };
        let ty = match is_older || self.is_equal {
            true => "func()",
            false => "func(x: u8)",
        };
        let f = |at: Place| match at == place {
            true if at == Place::World => format!("{gate}export f: {ty};"),
            true => format!("{gate}f: {ty};"),
            false => String::new(),
        };
        let (kept, gone, world) = (f(Place::Kept), f(Place::Gone), f(Place::World));
        let export = if is_older { "export gone;" } else { "" };
        format!(
            "package test:a@{version};
            interface kept {{ stay: func(); {kept} }}
            interface gone {{ old: func(); {gone} }}
            world w {{ export kept; {export} {world} }}"
        )
    }

    fn options(&self) -> String {
        let optional = [
            (self.is_kept_optional, "test:a/kept"),
            (self.is_gone_optional, "test:a/gone"),
            (self.gate == Gate::Optional, Case::key(self.older)),
        ];
        let optional = optional.iter().filter(|(is_optional, _)| *is_optional);
        let exports: String = optional
            .map(|(_, key)| format!("{key:?}: optional,"))
            .collect();
        let is_moved = self.older != self.newer && self.older != Place::Nowhere;
        let moved = match is_moved {
            true => format!("{:?}: {:?}", Case::key(self.older), Case::key(self.newer)),
            false => String::new(),
        };
        format!(
            "{{ generations: {{
                g1: {{ inline: {:?}, exports: {{ {exports} }}, moved: {{ {moved} }} }},
                g2: {{ inline: {:?} }},
            }} }}",
            self.wit(true),
            self.wit(false)
        )
    }

    /// Whether a component of the older generation may lack the function, although it has
    /// everything else that the newest bindings of the place need.
    fn may_lack_function(&self) -> bool {
        let is_apart = self.older != self.newer;
        // A gate of a world's function has no version to be compared with.
        let is_gated = match self.gate {
            Gate::None => false,
            Gate::Optional => true,
            Gate::Since => self.older != Place::World,
        };
        is_gated
            || match self.older {
                Place::Nowhere => true,
                Place::Kept => is_apart && self.is_kept_optional,
                Place::Gone => is_apart && self.is_gone_optional,
                Place::World => false,
            }
    }

    /// Whether the older generation has the function in another place than its interface.
    fn moves_into_kept(&self) -> bool {
        self.newer == Place::Kept && matches!(self.older, Place::Gone | Place::World)
    }

    /// Whether a component may lack the whole interface of the newest.
    fn may_lack_kept(&self) -> bool {
        let is_elsewhere = match self.older {
            Place::World => true,
            Place::Gone => !self.is_gone_optional,
            Place::Kept | Place::Nowhere => false,
        };
        self.is_kept_optional && !(self.moves_into_kept() && is_elsewhere)
    }
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for older in [Place::Kept, Place::Gone, Place::World, Place::Nowhere] {
        for newer in [Place::Kept, Place::World] {
            for gate in [Gate::None, Gate::Optional, Gate::Since] {
                for flags in 0..8 {
                    let case = Case {
                        older,
                        newer,
                        gate,
                        is_kept_optional: flags & 1 != 0,
                        is_gone_optional: flags & 2 != 0,
                        is_equal: flags & 4 != 0,
                    };
                    if older != Place::Nowhere || gate == Gate::None {
                        cases.push(case);
                    }
                }
            }
        }
    }
    cases
}

/// The bindings, without blanks and without a comma after the last parameter.
fn text(case: &Case) -> String {
    let options = case.options();
    let expansion = expand(options.parse().unwrap(), Path::new(""));
    assert!(
        expansion.errors.is_none(),
        "{case:?}: {:?}\n{options}",
        expansion.errors
    );
    let text = worldbind_codegen::source(expansion.tokens);
    let text: String = text.split_whitespace().collect();
    text.replace(",)", ")")
}

#[test]
fn what_a_component_may_lack_is_optional_in_the_bindings() {
    let cases = cases();
    for case in &cases {
        let text = text(case);
        check_function(case, &text);
        check_what_is_lent(case, &text);
        // The interface of the newest.
        let is_option = text.contains("pubfntest_a_kept(&self)->__w_rt::Option<");
        let is_reference = text.contains("pubfntest_a_kept(&self)->&exports::");
        assert!(is_option != is_reference, "{case:?}");
        assert_eq!(is_option, case.may_lack_kept(), "{case:?}");
        let may_lack_stay = case.is_kept_optional && case.moves_into_kept();
        assert_eq!(text.contains("pubfnhas_stay("), may_lack_stay, "{case:?}");
    }
    assert_eq!(cases.len(), 3 * 2 * 3 * 8 + 2 * 8);
}

/// The function in the bindings of the newest.
fn check_function(case: &Case, text: &str) {
    if !case.is_equal && case.older != Place::Nowhere {
        // `f()` returns an enum, or the error that there is none.
        assert!(text.contains("pubfnf(&self)->"), "{case:?}");
        assert!(!text.contains("pubfncall_f<"), "{case:?}");
        return;
    }
    assert!(text.contains("pubfncall_f<"), "{case:?}");
    let has_question = text.contains("pubfnhas_f(");
    assert_eq!(has_question, case.may_lack_function(), "{case:?}");
}

/// The module returns `old` of the removed interface, and `f` if it has its own type.
fn check_what_is_lent(case: &Case, text: &str) {
    let is_lent_apart = !case.is_equal && matches!(case.older, Place::Kept | Place::World);
    let is_option = text.contains("pubfntest_a_gone(&self)->rt::Option<");
    let is_reference = text.contains("pubfntest_a_gone(&self)->&'a");
    assert!(is_option != is_reference, "{case:?}");
    assert_eq!(
        is_option,
        is_lent_apart && case.is_gone_optional,
        "{case:?}"
    );
    if is_lent_apart && case.older == Place::Kept {
        let may_lack = case.gate != Gate::None || case.is_kept_optional;
        let is_option = text.contains("pubfntest_a_kept(&self)->rt::Option<");
        assert_eq!(is_option, may_lack, "{case:?}");
    }
}
