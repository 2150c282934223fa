use tokio::sync::mpsc;

use super::upper;

#[tokio::test]
async fn a_chunk_comes_back_before_the_next_is_sent() {
    let (send, input) = mpsc::channel(1);
    let (output, mut receive) = mpsc::channel(1);
    let chat = async {
        for (chunk, expected) in [("hello, ", "HELLO, "), ("world 1", "WORLD 1")] {
            send.send(chunk.as_bytes().to_vec()).await.unwrap();
            assert_eq!(receive.recv().await.unwrap(), expected.as_bytes());
        }
        drop(send);
        assert_eq!(receive.recv().await, None);
    };
    let (length, ()) = tokio::join!(upper(input, output), chat);
    assert_eq!(length.unwrap(), 14);
}

#[tokio::test]
async fn a_long_chunk_is_read_in_parts() {
    let (send, input) = mpsc::channel(1);
    let (output, mut receive) = mpsc::channel(1);
    send.send(vec![b'a'; 10_000]).await.unwrap();
    drop(send);
    let collect = async {
        let mut text = Vec::new();
        while let Some(chunk) = receive.recv().await {
            text.extend(chunk);
        }
        text
    };
    let (length, text) = tokio::join!(upper(input, output), collect);
    assert_eq!(length.unwrap(), 10_000);
    assert_eq!(text, vec![b'A'; 10_000]);
}

#[tokio::test]
async fn a_plugin_ends_when_nobody_reads() {
    let (send, input) = mpsc::channel(1);
    let (output, receive) = mpsc::channel(1);
    drop(receive);
    send.send(b"text".to_vec()).await.unwrap();
    drop(send);
    assert_eq!(upper(input, output).await.unwrap(), 4);
}

#[test]
fn the_plugin_is_that_of_its_source() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/guest");
    let source = std::fs::read(format!("{folder}/filter.wat")).unwrap();
    let made = worldbind_testing::component_of_module("wit", None, &source).unwrap();
    let file = format!("{folder}/filter.wasm");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    assert!(std::fs::read(file).is_ok_and(|bytes| bytes == made));
}
