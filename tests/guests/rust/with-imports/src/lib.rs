wit_bindgen::generate!({ path: "../../wit/with-imports", world: "plugin", generate_all });
include!("../../common.rs");
struct Component;
mod m { transform_full!(crate::exports::acme::plugin::transform, "0.2.1", "rust wit-bindgen-0.63.0", crate::exports::acme::plugin::transform, apply { fn apply(m: ty::Mode, s: String) -> String { do_apply(m, &s) } }, extra { fn classify(v: ty::Value) -> (String, u64) { match v {
            ty::Value::Nothing => ("nothing".into(), 0), ty::Value::Text(s) => ("text".into(), s.len() as u64),
            ty::Value::Number(f) => ("number".into(), f.abs() as u64), ty::Value::Items(l) => ("items".into(), l.len() as u64) } } fn count(items: Vec<ty::Item>) -> u32 { items.len() as u32 } }, session_extra {  }); }

impl Guest for Component {
    fn run(args: Vec<String>) -> Result<u32, String> {
        use acme::host::log::{log, Entry, Level};
        log(&Entry { level: Level::Info, message: format!("run with {} args at {}", args.len(), now()), fields: args.iter().enumerate().map(|(i, a)| (i.to_string(), a.clone())).collect() });
        if args.iter().any(|a| a == "fail") { return Err("asked to fail".into()) }
        if args.iter().any(|a| a == "kv") {
            use acme::host::kv::{Bucket, Error};
            let b = Bucket::open("b1").map_err(|e| e.to_string())?;
            b.set("k", b"value").map_err(|e| e.to_string())?;
            if b.get("k").map_err(|e| e.to_string())?.as_deref() != Some(&b"value"[..]) { return Err("get differs".into()) }
            if !matches!(b.get("missing"), Ok(None) | Err(Error::NoSuchKey(_))) { return Err("missing key found".into()) }
            return Ok(b.keys().len() as u32)
        }
        match config::get("answer") { Some(s) => Ok(s.len() as u32), None => Ok(0) }
    }
}
impl exports::health::Guest for Component { fn check() -> bool { now() > 0 } }
export!(Component);
