//! A type that is not public and is part of one that is, and one that does not exist.

mod state {
    pub(crate) struct File;
}

mod bindings {
    worldbind::bindgen!({
        inline: "
            package acme:plugin;

            interface files {
                resource file;
                resource folder {
                    constructor();
                    open: func(name: string) -> file;
                }
                record entry { file: file }
                entries: func() -> list<entry>;
            }

            world plugin {
                import files;
            }
        ",
        with: {
            "acme:plugin/files.file": crate::state::File,
            "acme:plugin/files.folder": crate::state::Folder,
        },
    });
}

fn main() {}
