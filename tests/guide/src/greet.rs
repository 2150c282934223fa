fn greet(plugin: &Plugin, store: &mut Store<Data>, names: &[String]) -> Result<String> {
    let greetings = plugin.acme_greeter_greetings();
    if greetings.has_greet_all() {
        greetings.call_greet_all(store, names)
    } else {
        greetings.call_greet(store, &names.join(" and "))
    }
}
