#!/usr/bin/env python3
"""Asks rust-analyzer about bindings: definition, hover and completion, for each way to have them.

    RUST_ANALYZER=/path/to/rust-analyzer tests/editor/check.py

Without the variable, `rust-analyzer` is searched in PATH. `RUST_SRC` may name the folder `library` of Rust's
sources, if the toolchain has no component `rust-src`. The hosts are written to `target/editor`; the engine is
checked there once. It is not part of `cargo test`. The results are in `docs/editors.md`.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "target" / "editor"

WIT = """package acme:plugin@0.1.0;

interface types {
  /// A place on the screen.
  record point { x: u32, y: u32 }
}

interface log {
  use types.{point};
  /// Writes a line.
  write: func(at: point, text: string);
  flush: func();
}

interface api {
  /// Says what the plugin does.
  describe: func() -> string;
}

world plugin {
  import log;
  export api;
}
"""

HOST = """use self::acme::plugin::log::Host;
use self::acme::plugin::types::Point;

pub struct State;

impl Host for State {
    fn write(&mut self, at: Point, text: String) {
        let _ = (at.x, text);
    }

    fn flush(&mut self) {}
}

pub fn describe(plugin: &Plugin, store: &mut worldbind::wasmtime::Store<State>) {
    let _ = plugin.acme_plugin_api().call_describe(store);
}
"""

# The ways to have bindings: the crate, the module, the source, and a name for the table.
DOORS = [
    ("plain", "by_macro", 'worldbind::bindgen!({ path: "../wit" });', "the macro"),
    ("plain", "debugged", 'worldbind::bindgen!({ path: "../wit", debug: true });', "`debug: true`"),
    (
        "built",
        "debugged",
        'worldbind::bindgen!({ path: "../wit", debug: true });',
        "`debug: true`, in a crate with a build script",
    ),
    (
        "built",
        "included",
        'include!(concat!(env!("OUT_DIR"), "/bindings.rs"));',
        "a build script",
    ),
]

MANIFEST = """[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[dependencies]
worldbind = {{ path = {runtime}, default-features = false, features = ["component-model-async"] }}
"""

BUILD = """
[build-dependencies]
worldbind-codegen = {{ path = {codegen} }}
"""


def write_hosts():
    """Writes two crates: one with a build script, and one without."""
    shutil.rmtree(TARGET / "hosts", ignore_errors=True)
    hosts = TARGET / "hosts"
    write(hosts / "Cargo.toml", '[workspace]\nresolver = "3"\nmembers = ["plain", "built"]\n')
    shutil.copy(ROOT / "Cargo.lock", hosts / "Cargo.lock")
    write(hosts / "wit" / "plugin.wit", WIT)
    for name in ["plain", "built"]:
        manifest = MANIFEST.format(name=name, runtime=json.dumps(str(ROOT / "runtime")))
        if name == "built":
            manifest += BUILD.format(codegen=json.dumps(str(ROOT / "codegen")))
            write(
                hosts / name / "build.rs",
                "fn main() -> Result<(), worldbind_codegen::Error> {\n"
                '    worldbind_codegen::Builder::new(r#" in "../wit" "#).build()?;\n'
                "    Ok(())\n}\n",
            )
        write(hosts / name / "Cargo.toml", manifest)
        modules = [door for door in DOORS if door[0] == name]
        lines = [f"pub mod {module};" for _, module, _, _ in modules]
        write(hosts / name / "src" / "lib.rs", "\n".join(lines) + "\n")
        for _, module, source, _ in modules:
            write(hosts / name / "src" / f"{module}.rs", f"{source}\n\n{HOST}")
    return hosts


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def check_hosts(hosts, environment):
    """Bindings that are in files must be there, and there must be no warning."""
    command = ["cargo", "check", "--workspace", "--offline"]
    checked = subprocess.run(command, cwd=hosts, env=environment, stderr=subprocess.PIPE, text=True)
    warnings = [line for line in checked.stderr.splitlines() if line.startswith("warning")]
    if checked.returncode != 0 or warnings:
        sys.exit(checked.stderr)


class Server:
    """rust-analyzer, and the messages to and from it."""

    def __init__(self, command, folder, environment):
        self.process = subprocess.Popen(
            [command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=open(TARGET / "stderr", "w"),
            cwd=folder,
            env=environment,
        )
        self.next = 0
        self.answers = {}
        self.is_quiet = False
        self.changed = threading.Condition()
        threading.Thread(target=self.read, daemon=True).start()

    def send(self, message):
        text = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(text) + text)
        self.process.stdin.flush()

    def notify(self, method, parameters):
        self.send({"method": method, "params": parameters})

    def ask(self, method, parameters):
        # A request is refused while the source changes.
        for _ in range(20):
            self.next += 1
            number = self.next
            self.send({"id": number, "method": method, "params": parameters})
            with self.changed:
                self.changed.wait_for(lambda: number in self.answers, timeout=600)
                answer = self.answers.pop(number, {"error": "no answer"})
            if "error" not in answer:
                return answer["result"]
            time.sleep(0.5)
        sys.exit(f"{method}: {answer['error']}")

    def wait(self):
        """Waits until everything is loaded."""
        with self.changed:
            if not self.changed.wait_for(lambda: self.is_quiet, timeout=1800):
                sys.exit("rust-analyzer does not come to rest")

    def read(self):
        while True:
            length = 0
            while line := self.process.stdout.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length == 0:
                return
            self.receive(json.loads(self.process.stdout.read(length)))

    def receive(self, message):
        with self.changed:
            if "method" in message and "id" in message:
                # It asks to watch files and the like.
                self.send({"id": message["id"], "result": None})
            elif message.get("method") == "experimental/serverStatus":
                self.is_quiet = message["params"]["quiescent"]
                if message["params"]["health"] != "ok":
                    print(message["params"].get("message"), file=sys.stderr)
            elif "id" in message:
                self.answers[message["id"]] = message
            self.changed.notify_all()


def has_sources():
    """Whether the sources of Rust's library are there. If not, rust-analyzer adds them with rustup."""
    if os.environ.get("RUST_SRC"):
        return True
    sysroot = subprocess.check_output(["rustc", "--print", "sysroot"], text=True).strip()
    return pathlib.Path(sysroot, "lib/rustlib/src/rust/library").is_dir()


def settings():
    cargo = {"buildScripts": {"enable": True}, "extraArgs": ["--offline"]}
    if source := os.environ.get("RUST_SRC"):
        cargo["sysrootSrc"] = source
    return {"cargo": cargo, "checkOnSave": False, "cachePriming": {"enable": False}}


def uri(path):
    return pathlib.Path(path).as_uri()


def position(text, marker, inside):
    """The position of `inside` within the first `marker`."""
    at = text.index(marker) + marker.index(inside)
    before = text[:at]
    return {"line": before.count("\n"), "character": at - (before.rfind("\n") + 1)}


def at(path, place):
    return {"textDocument": {"uri": uri(path)}, "position": place}


def where(answer, hosts):
    """The places of definitions, and what is there."""
    places = []
    for found in answer or []:
        path = found.get("targetUri") or found["uri"]
        path = pathlib.Path(path.removeprefix("file://"))
        line = (found.get("targetSelectionRange") or found["range"])["start"]
        text = path.read_text().splitlines()[line["line"]]
        name = re.sub(r"-[0-9a-f]{16}", "", path.name)
        places.append(f"{name}: {text[line['character']:][:60]}")
    return places or ["nothing"]


def hover(answer):
    if not answer:
        return "nothing"
    lines = [line for line in answer["contents"]["value"].splitlines() if line.strip()]
    code = [line for line in lines if re.match(r"^(pub |fn |async )", line)]
    return (code or lines)[0] + ("; with docs" if len(lines) > 6 or "---" in lines else "")


def completion(answer, wanted):
    items = answer["items"] if isinstance(answer, dict) else answer or []
    labels = [item["label"] for item in items]
    return "yes" if any(wanted in label for label in labels) else "nothing"


# What is asked: its name, where it is, and the change of the source in which a completion is asked for.
QUESTIONS = [
    (
        "a call",
        ("call_describe(", "describe"),
        (".call_describe(store)", ".", "call_describe"),
    ),
    (
        "a `Host` method",
        ("fn write", "write"),
        ("    fn flush(&mut self) {}\n", "    fl", "flush"),
    ),
    ("a type", ("at: Point", "Point"), ("at.x", "at.", "y")),
]


def ask_all(server, hosts, path):
    """The answers about one module."""
    text = path.read_text()
    document = {"uri": uri(path), "languageId": "rust", "version": 1, "text": text}
    server.notify("textDocument/didOpen", {"textDocument": document})
    version = 1
    rows = []
    for name, (marker, inside), (old, new, wanted) in QUESTIONS:
        place = at(path, position(text, marker, inside))
        definition = where(server.ask("textDocument/definition", place), hosts)
        hovered = hover(server.ask("textDocument/hover", place))
        changed = text.replace(old, new, 1)
        end = text.index(old) + len(new)
        before = changed[:end]
        typed = {"line": before.count("\n"), "character": end - (before.rfind("\n") + 1)}
        for content in (changed, text):
            version += 1
            document = {"uri": uri(path), "version": version}
            server.notify(
                "textDocument/didChange",
                {"textDocument": document, "contentChanges": [{"text": content}]},
            )
            if content is changed:
                completed = completion(server.ask("textDocument/completion", at(path, typed)), wanted)
        rows.append((name, definition, hovered, completed))
    return rows


def main():
    command = os.environ.get("RUST_ANALYZER") or shutil.which("rust-analyzer")
    if not command:
        sys.exit("no `rust-analyzer` in PATH; set RUST_ANALYZER")
    if not has_sources():
        sys.exit("the toolchain has no `rust-src`, which rust-analyzer would download; set RUST_SRC")
    TARGET.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ}
    environment.setdefault("CARGO_TARGET_DIR", str(TARGET / "target"))
    hosts = write_hosts()
    check_hosts(hosts, environment)
    server = Server(command, hosts, environment)
    server.ask(
        "initialize",
        {
            "processId": os.getpid(),
            "rootUri": uri(hosts),
            "workspaceFolders": [{"uri": uri(hosts), "name": "hosts"}],
            "capabilities": {
                "textDocument": {
                    "definition": {"linkSupport": True},
                    "hover": {"contentFormat": ["markdown"]},
                },
                "window": {"workDoneProgress": False},
                "experimental": {"serverStatusNotification": True},
            },
            "initializationOptions": settings(),
        },
    )
    server.notify("initialized", {})
    server.wait()
    is_complete = True
    for crate, module, _, name in DOORS:
        print(f"\n{name}")
        for what, definition, hovered, completed in ask_all(
            server, hosts, hosts / crate / "src" / f"{module}.rs"
        ):
            print(f"  {what}", flush=True)
            for place in definition:
                print(f"    definition: {place}")
            print(f"    hover: {hovered}")
            print(f"    completion: {completed}")
            is_complete &= "nothing" not in (*definition, hovered, completed)
            # The source of the macro says nothing about the bindings.
            is_complete &= not any(place.startswith("lib.rs: bindgen") for place in definition)
    server.process.terminate()
    sys.exit(0 if is_complete else "some answers are missing, or lead to the macro's own source")


if __name__ == "__main__":
    main()
