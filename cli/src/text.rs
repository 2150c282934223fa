//! A report as text for people: above all for the author of a plugin, who may never have seen the host.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use crate::report::{
    Choice, ComponentReport, Differing, Exports, Giving, Imports, Missing, Needed, Offered, Report,
    Taken, Verdict, WantedFunction, WantedInterface,
};

/// The whole report. Of several components there is a table, and then more of those that do not fit, or with
/// `verbose` of all.
pub(crate) fn report(report: &Report, verbose: bool) -> String {
    let mut text = Text::default();
    if let [component] = report.components.as_slice() {
        text.component(component, &report.world, true);
        return text.0;
    }
    text.summary(report);
    for component in &report.components {
        if verbose || component.verdict == Verdict::DoesNotFit {
            text.line(0, "");
            text.component(component, &report.world, verbose);
        }
    }
    text.0
}

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();
const SOFT: Style = AnsiColor::Yellow.on_default();
const TITLE: Style = Style::new().bold();

/// Text under construction. Writing to a `String` cannot fail.
#[derive(Default)]
struct Text(String);

/// Text in a style.
fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

impl Text {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.0, "{:indent$}{text}", "");
    }

    /// Rows in columns that are as wide as they need to be for what others stand behind. Each cell has a style.
    fn table(&mut self, indent: usize, rows: &[Vec<(Style, String)>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            let rows = rows.iter().filter(|row| row.len() > column + 1);
            let cells = rows.map(|row| &row[column]);
            cells
                .map(|(_, cell)| cell.chars().count())
                .max()
                .unwrap_or_default()
        };
        let widths: Vec<_> = (0..columns).map(width).collect();
        for row in rows {
            let mut line = String::new();
            for (i, ((style, cell), width)) in row.iter().zip(&widths).enumerate() {
                line.push_str(&styled(*style, cell));
                if i + 1 < row.len() {
                    let rest = width - cell.chars().count() + 2;
                    let _ = write!(line, "{:rest$}", "");
                }
            }
            self.line(indent, &line);
        }
    }

    fn summary(&mut self, report: &Report) {
        let world = styled(TITLE, &report.world);
        self.line(0, &format!("the host's world is {world}"));
        self.line(0, "");
        let title = ["component", "verdict", "exports", "imports"];
        let mut rows = vec![title.map(|title| (TITLE, title.to_owned())).to_vec()];
        rows.extend(report.components.iter().map(|component| {
            let (style, verdict) = verdict(component.verdict);
            let mut row = vec![
                (Style::new(), component.file.clone()),
                (style, verdict.to_owned()),
            ];
            match (&component.exports, &component.imports) {
                (Some(exports), Some(imports)) => {
                    row.push(exports_in_short(exports));
                    row.push(imports_in_short(imports));
                }
                _ => row.extend(component.error.clone().map(|error| (Style::new(), error))),
            }
            row
        }));
        self.table(0, &rows);
    }

    /// All of one component. Without `all`, a side on which nothing is wrong is left out.
    fn component(&mut self, component: &ComponentReport, world: &str, all: bool) {
        let (style, verdict) = verdict(component.verdict);
        let file = styled(TITLE, &component.file);
        let verdict = styled(style, verdict);
        if let Some(error) = &component.error {
            self.line(0, &format!("{file}: {verdict}: {error}"));
            return;
        }
        self.line(0, &format!("{file} {verdict} {}", styled(TITLE, world)));
        if let Some(exports) = &component.exports
            && (all || !exports.fit)
        {
            self.exports(exports);
        }
        if let Some(imports) = &component.imports
            && (all || !imports.fit)
        {
            self.imports(imports);
        }
    }

    fn exports(&mut self, exports: &Exports) {
        let Exports {
            interfaces,
            functions,
            offered,
            ..
        } = exports;
        self.line(0, "");
        self.line(
            0,
            &styled(TITLE, "exports: what the host wants of the component"),
        );
        if interfaces.is_empty() && functions.is_empty() {
            self.line(2, "nothing");
            return;
        }
        let interface_rows = interfaces.iter().map(interface_row);
        let rows: Vec<_> = interface_rows
            .chain(functions.iter().map(function_row))
            .collect();
        self.table(2, &rows);
        for interface in interfaces {
            self.interface(interface);
        }
        for function in functions {
            self.function(function);
        }
        let lacks_all = |interface: &WantedInterface| {
            interface.verdict == Taken::Refused && interface.offered.is_empty()
        };
        let is_missing = |function: &WantedFunction| {
            function.verdict == Taken::Refused && function.differing.is_none()
        };
        if interfaces.iter().any(lacks_all) || functions.iter().any(is_missing) {
            self.line(0, "");
            match offered.as_slice() {
                [] => self.line(2, "the component exports nothing"),
                offered => {
                    self.line(2, "the component exports");
                    for name in offered {
                        self.line(4, name);
                    }
                }
            }
        }
    }

    /// What became of the exports that could be an interface, if it is not plain from the table.
    fn interface(&mut self, interface: &WantedInterface) {
        let WantedInterface {
            wanted,
            verdict,
            because,
            offered,
            ..
        } = interface;
        let is_told = |offered: &&Offered| match offered.verdict {
            Choice::DoesNotFit => true,
            Choice::Taken | Choice::NotTried => false,
            Choice::OtherTrack
            | Choice::Requirement
            | Choice::OtherInterface
            | Choice::NotAnInterface => *verdict == Taken::Refused,
        };
        let told: Vec<_> = offered.iter().filter(is_told).collect();
        match because {
            Some(because) => {
                self.line(0, "");
                self.line(2, because);
            }
            None if told.is_empty() => return,
            None => {
                self.line(0, "");
                self.line(2, &format!("`{wanted}` is not taken from what comes first"));
            }
        }
        for offered in told {
            self.offered(offered);
        }
    }

    fn offered(&mut self, offered: &Offered) {
        let Offered {
            name,
            verdict,
            because,
            missing,
            differing,
        } = offered;
        if *verdict != Choice::DoesNotFit {
            self.line(4, &format!("`{name}`: {because}"));
            return;
        }
        self.line(4, &format!("`{name}` is compatible by its version, but"));
        for differing in differing {
            self.differing_export(6, differing);
        }
        for missing in missing {
            self.missing_export(6, missing);
        }
    }

    fn missing_export(&mut self, indent: usize, missing: &Missing) {
        let Missing { name, ty, since } = missing;
        let since = match since {
            Some(since) => format!(", which the interface has since {since}"),
            None => String::new(),
        };
        self.line(indent, &format!("the function `{name}` is missing{since}"));
        self.fact(indent, GOOD, "expected", ty);
    }

    fn differing_export(&mut self, indent: usize, differing: &Differing) {
        let Differing {
            name,
            host,
            component,
            types,
            because,
        } = differing;
        match component {
            Some(_) => self.line(indent, &format!("the function `{name}` has another type")),
            None => self.line(indent, &format!("the export `{name}` is not a function")),
        }
        if let Some(ty) = host {
            self.fact(indent, GOOD, "expected", ty);
        }
        if let Some(ty) = component {
            self.fact(indent, BAD, "found", ty);
        }
        for ty in types {
            self.fact(
                indent,
                GOOD,
                "expected",
                &format!("{} = {}", ty.name, ty.host),
            );
            self.fact(
                indent,
                BAD,
                "found",
                &format!("{} = {}", ty.name, ty.component),
            );
        }
        if let Some(because) = because {
            self.fact(indent, Style::new(), "because", because);
        }
    }

    fn fact(&mut self, indent: usize, style: Style, label: &str, text: &str) {
        self.line(
            indent + 2,
            &format!("{}  {text}", styled(style, &format!("{label:8}"))),
        );
    }

    fn function(&mut self, function: &WantedFunction) {
        let WantedFunction {
            wanted,
            ty,
            verdict,
            differing,
            ..
        } = function;
        if *verdict != Taken::Refused {
            return;
        }
        self.line(0, "");
        match differing {
            Some(differing) => self.differing_export(2, differing),
            None => {
                self.line(2, &format!("the function `{wanted}` is missing"));
                self.fact(2, GOOD, "expected", ty);
            }
        }
    }

    fn imports(&mut self, imports: &Imports) {
        self.line(0, "");
        self.line(
            0,
            &styled(TITLE, "imports: what the component needs of the host"),
        );
        if imports.needed.is_empty() {
            self.line(2, "nothing");
            return;
        }
        let rows: Vec<_> = imports.needed.iter().map(needed_row).collect();
        self.table(2, &rows);
        for needed in &imports.needed {
            self.needed(needed);
        }
        self.hint(&imports.needed);
    }

    /// What the host gives of an import otherwise than the component needs it.
    fn needed(&mut self, needed: &Needed) {
        let Needed {
            name,
            given,
            verdict: Giving::Differs,
            missing,
            differing,
            ..
        } = needed
        else {
            return;
        };
        self.line(0, "");
        match given {
            Some(given) if given != name => self.line(
                2,
                &format!(
                    "`{name}` is needed, and the host's `{given}` is not as the component needs it"
                ),
            ),
            _ => self.line(
                2,
                &format!("`{name}` is needed, and the host's is not as the component needs it"),
            ),
        }
        if missing.is_empty() && differing.is_empty() {
            self.line(4, "it is something else there");
        }
        for Differing {
            name,
            host,
            component,
            types,
            because,
        } in differing
        {
            self.line(4, &format!("the function `{name}` has another type"));
            if let Some(ty) = component {
                self.fact(4, GOOD, "needed", ty);
            }
            if let Some(ty) = host {
                self.fact(4, BAD, "given", ty);
            }
            for ty in types {
                self.fact(
                    4,
                    GOOD,
                    "needed",
                    &format!("{} = {}", ty.name, ty.component),
                );
                self.fact(4, BAD, "given", &format!("{} = {}", ty.name, ty.host));
            }
            if let Some(because) = because {
                self.fact(4, Style::new(), "because", because);
            }
        }
        for Missing { name, ty, .. } in missing {
            self.line(4, &format!("the host has no `{name}`"));
            self.fact(4, GOOD, "needed", ty);
        }
    }

    /// How to say what a host gives besides.
    fn hint(&mut self, needed: &[Needed]) {
        let mut names: Vec<&str> = Vec::new();
        for needed in needed {
            let name = needed.name.split(['/', '@']).next().unwrap_or_default();
            // Who gives some of WASI gives all of it.
            let name = if name.starts_with("wasi:") {
                "wasi"
            } else {
                name
            };
            if needed.verdict == Giving::Missing && !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() {
            return;
        }
        let names = names.iter().map(|name| format!(" --provided {name}"));
        let options = styled(TITLE, names.collect::<String>().trim_start());
        self.line(0, "");
        self.line(
            2,
            &format!("if the host gives it beside what its world imports, say so: {options}"),
        );
    }
}

fn verdict(verdict: Verdict) -> (Style, &'static str) {
    match verdict {
        Verdict::Fits => (GOOD.bold(), "fits"),
        Verdict::DoesNotFit => (BAD.bold(), "does not fit"),
        Verdict::Unknown => (SOFT.bold(), "cannot be told"),
    }
}

fn interface_row(interface: &WantedInterface) -> Vec<(Style, String)> {
    let WantedInterface {
        wanted,
        verdict,
        taken,
        absent,
        ..
    } = interface;
    let mut row = vec![(Style::new(), wanted.clone())];
    match (verdict, taken) {
        (Taken::Taken, Some(taken)) => {
            row.push((GOOD, format!("takes {taken}")));
            if !absent.is_empty() {
                row.push((SOFT, format!("without {}", absent.join(", "))));
            }
        }
        (Taken::Absent, _) => row.push((SOFT, "absent, and optional".to_owned())),
        (Taken::Refused, _) | (Taken::Taken, None) => row.push((BAD, "refused".to_owned())),
    }
    row
}

fn function_row(function: &WantedFunction) -> Vec<(Style, String)> {
    let WantedFunction {
        wanted,
        verdict,
        differing,
        ..
    } = function;
    let (style, verdict) = match (verdict, differing) {
        (Taken::Taken, _) => (GOOD, "taken"),
        (Taken::Absent, _) => (SOFT, "absent, and optional"),
        (Taken::Refused, Some(_)) => (BAD, "refused"),
        (Taken::Refused, None) => (BAD, "missing"),
    };
    vec![(Style::new(), wanted.clone()), (style, verdict.to_owned())]
}

fn needed_row(needed: &Needed) -> Vec<(Style, String)> {
    let Needed {
        name,
        verdict,
        given,
        other_tracks,
        ..
    } = needed;
    let (style, verdict) = match (verdict, given) {
        (Giving::Given, Some(given)) if given != name => (GOOD, format!("given as {given}")),
        (Giving::Given, _) => (GOOD, "given".to_owned()),
        (Giving::Provided, _) => (GOOD, "provided besides".to_owned()),
        (Giving::NothingNeeded, _) => (GOOD, "needs nothing but types".to_owned()),
        (Giving::Differs, _) => (BAD, "given otherwise".to_owned()),
        (Giving::Missing, _) if other_tracks.is_empty() => (BAD, "not in the world".to_owned()),
        (Giving::Missing, _) => {
            let tracks = other_tracks.join(", ");
            (
                BAD,
                format!("not in the world, but {tracks}, which is not compatible"),
            )
        }
    };
    vec![(Style::new(), name.clone()), (style, verdict)]
}

fn exports_in_short(exports: &Exports) -> (Style, String) {
    let interfaces = exports.interfaces.iter().filter_map(|interface| {
        let WantedInterface {
            wanted,
            verdict,
            taken,
            absent,
            ..
        } = interface;
        match (verdict, taken) {
            (Taken::Taken, Some(taken)) => Some(match absent.len() {
                0 => taken.clone(),
                count => format!("{taken} without {count}"),
            }),
            (Taken::Absent, _) => None,
            _ => Some(format!("{wanted} refused")),
        }
    });
    let functions = exports.functions.iter();
    let functions = functions.filter(|function| function.verdict == Taken::Refused);
    let functions = functions.map(|function| format!("`{}` refused", function.wanted));
    let all: Vec<_> = interfaces.chain(functions).collect();
    let style = if exports.fit { GOOD } else { BAD };
    match all.as_slice() {
        [] => (style, "fit".to_owned()),
        all => (style, all.join(", ")),
    }
}

fn imports_in_short(imports: &Imports) -> (Style, String) {
    let lacking = imports.needed.iter();
    let lacking = lacking.filter(|needed| !needed.verdict.is_fit());
    match lacking.count() {
        0 => (GOOD, "given".to_owned()),
        count => (BAD, format!("{count} not given")),
    }
}
