//! The network, off: a proxy that refuses everything and remembers who asked.

use anyhow::Result;
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// Hosts that browsers call on their own account (never a whole domain: fonts live there too).
const BROWSERS_OWN: [&str; 7] = [
    "accounts.google.com",
    "clients2.google.com",
    "update.googleapis.com",
    "optimizationguide-pa.googleapis.com",
    "start.duckduckgo.com",
    "firefox.settings.services.mozilla.com",
    "push.services.mozilla.com",
];

/// A proxy that refuses everything.
#[derive(Debug)]
pub struct DeadProxy {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl DeadProxy {
    /// Listens until the program ends.
    pub fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || refuse(&stream, &log));
            }
        });
        Ok(Self { port, asked })
    }

    /// WebDriver's `proxy` capability.
    pub fn capability(&self) -> Value {
        let address = format!("127.0.0.1:{}", self.port);
        json!({
            "proxyType": "manual",
            "httpProxy": address, "sslProxy": address, "noProxy": ["127.0.0.1"],
        })
    }

    /// First lines of the requests that were refused, without the browser's own.
    pub fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let page = |line: &&String| !BROWSERS_OWN.iter().any(|host| line.contains(host));
        asked.iter().filter(page).cloned().collect()
    }

    /// Forgets.
    pub fn clear(&self) {
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

fn refuse(mut stream: &TcpStream, log: &Mutex<Vec<String>>) {
    let mut line = String::new();
    // Who hangs up before asking has asked for nothing.
    if BufReader::new(stream).read_line(&mut line).is_ok() && !line.trim().is_empty() {
        log.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(line.trim().to_owned());
        let _ =
            stream.write_all(b"HTTP/1.1 502 Off\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
