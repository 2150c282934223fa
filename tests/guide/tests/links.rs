//! Links between the pages of the repository lead to a file, and to a heading in it.

mod repository;

use std::path::Path;

use repository::pages;

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let mut broken = Vec::new();
    for page in pages() {
        let text = std::fs::read_to_string(&page).unwrap();
        for link in links(&text) {
            if !leads_somewhere(&page, &text, &link) {
                broken.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert_eq!(broken, [""; 0]);
}

/// The targets of `[text](target)` and `[name]: target` outside of code, without those on other
/// sites.
fn links(text: &str) -> Vec<String> {
    let text: String = text.split("```").step_by(2).collect();
    let inline = text.split("](").skip(1);
    let inline = inline.filter_map(|rest| rest.split(')').next());
    let named = text.lines().filter(|line| line.starts_with('['));
    let named = named.filter_map(|line| Some(line.split_once("]: ")?.1));
    let links = inline.chain(named).map(str::to_owned);
    links.filter(|link| !link.contains("://")).collect()
}

fn leads_somewhere(page: &Path, text: &str, link: &str) -> bool {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let path = page.parent().unwrap().join(file);
    let text = match file {
        "" => Ok(text.to_owned()),
        _ if heading.is_empty() => return path.exists(),
        _ => std::fs::read_to_string(path),
    };
    let Ok(text) = text else {
        return false;
    };
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(anchor).any(|anchor| anchor == heading)
}

/// The anchor of a heading, as GitHub and rustdoc make it.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
