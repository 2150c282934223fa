//! Finds the packages of a WIT text without parsing it. The text may be incomplete, or not WIT.

use wit_parser::{PackageName, ParsedUsePath, parse_use_path};

/// The packages that a text declares, as `package a:b;` or `package a:b { }`.
pub(super) fn packages_in(text: &str) -> Vec<PackageName> {
    let code = without_comments(text);
    let mut packages = Vec::new();
    let mut rest = code.as_str();
    while let Some((before, behind)) = rest.split_once("package") {
        let is_word = !before.ends_with(is_part_of_name) && behind.starts_with(char::is_whitespace);
        let name = behind.split([';', '{']).next().unwrap_or_default();
        packages.extend(is_word.then(|| parse_name(name.trim())).flatten());
        rest = behind;
    }
    packages
}

fn is_part_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '%'
}

/// `a:b@1.0.0`.
fn parse_name(name: &str) -> Option<PackageName> {
    let (id, version) = match name.split_once('@') {
        Some((id, version)) => (id, format!("@{version}")),
        None => (name, String::new()),
    };
    match parse_use_path(&format!("{id}/any{version}")) {
        Ok(ParsedUsePath::Package(name, _)) => Some(name),
        Ok(ParsedUsePath::Name(_)) | Err(_) => None,
    }
}

/// The text with a space in place of each comment. Comments in `/* */` may be nested.
fn without_comments(text: &str) -> String {
    let mut code = String::new();
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match rest.get(..2) {
            Some("/*") => {
                depth += 1;
                2
            }
            Some("*/") if depth > 0 => {
                depth -= 1;
                code.push(' ');
                2
            }
            Some("//") if depth == 0 => rest.find('\n').unwrap_or(rest.len()),
            _ => {
                code.extend((depth == 0).then_some(c));
                c.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        let packages = packages_in(text);
        let packages = packages.iter().map(ToString::to_string);
        packages.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn headers_are_found_and_nothing_else() {
        let text = "
            // package a:comment;
            /* package b:comment; /* */ package c:comment; */
            /// package d:docs
            package acme:log@0.1.0-rc.1+x /* */ ;
            interface my-package { %package: func(); package-x: func(package: u8); }
            package acme:nested { interface i {} }
            package /**/ acme:%world\t@1.2.3{}
            package;
        ";
        assert_eq!(
            found(text),
            "acme:log@0.1.0-rc.1+x acme:nested acme:world@1.2.3"
        );
    }

    #[test]
    fn what_is_no_wit_has_no_package() {
        for text in [
            "",
            "package",
            "package é:b",
            "/*",
            "package a:b/c;",
            "package a",
        ] {
            assert_eq!(found(text), "");
        }
    }
}
