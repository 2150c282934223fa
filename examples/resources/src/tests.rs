use super::write;

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn the_host_gets_the_notebook_back_when_the_report_is_dropped() {
    let seen = write(&lines(&["one", "two"])).unwrap();
    assert_eq!(seen, ["today: one, two"]);
}

#[test]
fn an_error_of_the_host_ends_the_call() {
    let error = write(&lines(&["one", "two", "three", "four"])).unwrap_err();
    assert_eq!(
        error.root_cause().to_string(),
        "the notebook `today` is full"
    );
}

#[test]
fn the_plugin_is_that_of_its_source() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/guest");
    let source = std::fs::read(format!("{folder}/writer.wat")).unwrap();
    let made = worldbind_testing::component_of_module("wit", None, &source).unwrap();
    let file = format!("{folder}/writer.wasm");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    assert!(std::fs::read(file).is_ok_and(|bytes| bytes == made));
}
