//! Collects the calls of a test about a fake, in order. They are checked when the component is
//! made.

use std::fmt;
use std::path::{Path, PathBuf};

use wit_component::ComponentEncoder;

use crate::answer::Answer;
use crate::engine::embed_world;
use crate::error::Error;
use crate::module::core_module;
use crate::world::World;

/// A component that is made from WIT, for a test: see the [crate](crate).
#[derive(Clone, Debug)]
#[must_use = "`component` makes the component"]
pub struct FakeGuest {
    wit: Wit,
    world: Option<String>,
    changes: Vec<Change>,
    answers: Vec<(String, Answer)>,
}

#[derive(Clone, Debug)]
enum Wit {
    Path(PathBuf),
    Text(String),
}

/// How the world of the component differs from the WIT.
#[derive(Clone, Debug)]
enum Change {
    Version { package: String, version: String },
    Without(String),
}

impl FakeGuest {
    /// A fake for WIT in a file, or in a folder with its dependencies in `deps`. A relative path
    /// starts in the current folder; for a test, cargo makes this the folder of the package.
    pub fn new(wit: impl AsRef<Path>) -> Self {
        FakeGuest::of(Wit::Path(wit.as_ref().to_owned()))
    }

    /// A fake for WIT in a text.
    pub fn from_text(wit: impl Into<String>) -> Self {
        FakeGuest::of(Wit::Text(wit.into()))
    }

    fn of(wit: Wit) -> Self {
        FakeGuest {
            wit,
            world: None,
            changes: Vec::new(),
            answers: Vec::new(),
        }
    }

    /// Chooses the world. Only needed if the WIT has several.
    pub fn world(mut self, world: impl Into<String>) -> Self {
        self.world = Some(world.into());
        self
    }

    /// Changes the version of a package, as if the plugin was built against that version. Items
    /// with a gate `@since` a higher version are left out.
    pub fn version(mut self, package: impl Into<String>, version: impl Into<String>) -> Self {
        self.changes.push(Change::Version {
            package: package.into(),
            version: version.into(),
        });
        self
    }

    /// Leaves out an export: an interface, or a function of one.
    pub fn without(mut self, export: impl Into<String>) -> Self {
        self.changes.push(Change::Without(export.into()));
        self
    }

    /// Lets a function return a value, always the same.
    pub fn returns(self, function: impl Into<String>, value: impl Into<String>) -> Self {
        self.answer(function, Answer::Returns(value.into()))
    }

    /// Lets a function trap.
    pub fn traps(self, function: impl Into<String>) -> Self {
        self.answer(function, Answer::Traps)
    }

    /// Lets a function call an imported function with its own arguments, and return the result.
    /// Both must have the same type.
    pub fn forwards(self, function: impl Into<String>, import: impl Into<String>) -> Self {
        self.answer(function, Answer::Forwards(import.into()))
    }

    /// Lets a function call an imported function with these arguments, before anything else that it
    /// does. The result is ignored. If this method is used several times, all calls are made in
    /// this order.
    pub fn calls<A: Into<String>>(
        self,
        function: impl Into<String>,
        import: impl Into<String>,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        let answer = Answer::Calls {
            import: import.into(),
            arguments: arguments.into_iter().map(Into::into).collect(),
        };
        self.answer(function, answer)
    }

    fn answer(mut self, function: impl Into<String>, answer: Answer) -> Self {
        self.answers.push((function.into(), answer));
        self
    }

    /// Makes the component, in the binary format.
    ///
    /// # Errors
    ///
    /// The first call of the test that is not possible.
    pub fn component(&self) -> Result<Vec<u8>, Error> {
        let FakeGuest {
            wit,
            world,
            changes,
            answers,
        } = self;
        let mut world = match wit {
            Wit::Path(path) => World::read(path, world.as_deref())?,
            Wit::Text(text) => World::parse(text, world.as_deref())?,
        };
        for change in changes {
            match change {
                Change::Version { package, version } => world.set_version(package, version)?,
                Change::Without(export) => world.remove(export)?,
            }
        }
        encode(&world, core_module(&world, answers)?.as_bytes())
    }
}

/// Makes a component from a core module, for a guest that does more than a [`FakeGuest`] can.
///
/// `wit` is a file or a folder, as for [`FakeGuest::new`]. The module is in the text format or in
/// the binary format. Its imports and exports have the names that `wit-component` defines. For
/// example, a function that is exported as `acme:plugin/transform@0.2.3#describe` is the function
/// `describe`.
///
/// # Errors
///
/// If the WIT or the module is not valid, or the module does not implement the world.
pub fn component_of_module(
    wit: impl AsRef<Path>,
    world: Option<&str>,
    module: &[u8],
) -> Result<Vec<u8>, Error> {
    encode(&World::read(wit.as_ref(), world)?, module)
}

fn encode(world: &World, module: &[u8]) -> Result<Vec<u8>, Error> {
    let mut module = wat::parse_bytes(module).map_err(in_words)?.into_owned();
    embed_world(&mut module, &world.resolve, world.id).map_err(in_words)?;
    ComponentEncoder::default()
        .validate(true)
        .module(&module)
        .and_then(|mut encoder| encoder.encode())
        .map_err(|error| in_words(format!("{error:#}")))
}

fn in_words(error: impl fmt::Display) -> Error {
    Error::new(format!("the component cannot be made: {error}"))
}
