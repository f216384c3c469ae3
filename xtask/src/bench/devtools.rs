//! Chromium over its DevTools protocol: unlike WebDriver it tells of frames as they come.

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};
use std::{
    collections::VecDeque,
    fs,
    io::ErrorKind,
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use tungstenite::{Error, Message, WebSocket};

const PATIENCE: Duration = Duration::from_secs(60);
/// How long one look for messages takes at the most.
const TICK: Duration = Duration::from_millis(2);
const FLAGS: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--enable-unsafe-swiftshader",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--window-size=1280,720",
    "--remote-debugging-port=0",
];

/// A running browser.
#[derive(Debug)]
pub struct Devtools {
    browser: Child,
    profile: PathBuf,
    socket: WebSocket<TcpStream>,
    last_id: u64,
    events: VecDeque<Event>,
}

/// What the browser tells by itself.
#[derive(Debug)]
pub struct Event {
    /// Whose it is.
    pub session: String,
    /// `Page.screencastFrame`.
    pub method: String,
    /// What it says.
    pub params: Value,
}

impl Devtools {
    /// Starts a browser with a profile of its own.
    pub fn start(program: &Path, profile: &Path) -> Result<Self> {
        if profile.exists() {
            fs::remove_dir_all(profile)?;
        }
        let mut browser = Command::new(program)
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let socket = connect(&profile.join("DevToolsActivePort")).inspect_err(|_| {
            // It may have ended by itself.
            let _ = browser.kill();
        })?;
        Ok(Self {
            browser,
            profile: profile.to_path_buf(),
            socket,
            last_id: 0,
            events: VecDeque::new(),
        })
    }

    /// Asks for something and waits for the answer; an empty session is the browser itself.
    pub fn call(&mut self, session: &str, method: &str, params: Value) -> Result<Value> {
        let id = self.send(session, method, params)?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let Some(mut message) = self.read()? else {
                continue;
            };
            if message["id"] != id {
                self.keep(message)?;
                continue;
            }
            if let Some(error) = message["error"]["message"].as_str() {
                bail!("{method}: {error}");
            }
            return Ok(message["result"].take());
        }
        bail!("{method}: no answer after {} s", PATIENCE.as_secs())
    }

    /// Asks for something and does not wait.
    pub fn send(&mut self, session: &str, method: &str, params: Value) -> Result<u64> {
        self.last_id += 1;
        let mut message = json!({ "id": self.last_id, "method": method, "params": params });
        if !session.is_empty() {
            message["sessionId"] = session.into();
        }
        self.socket.send(Message::text(message.to_string()))?;
        Ok(self.last_id)
    }

    /// Listens until a moment.
    pub fn listen_until(&mut self, end: Instant) -> Result<()> {
        while Instant::now() < end {
            if let Some(message) = self.read()? {
                self.keep(message)?;
            }
        }
        Ok(())
    }

    /// What was told since the last call.
    pub fn events(&mut self) -> Vec<Event> {
        self.events.drain(..).collect()
    }

    fn keep(&mut self, mut message: Value) -> Result<()> {
        let Some(method) = message["method"].as_str().map(str::to_owned) else {
            return Ok(()); // an answer that nobody waits for
        };
        let session = message["sessionId"].as_str().unwrap_or_default().to_owned();
        // The next frame comes when this one is acknowledged.
        if method == "Page.screencastFrame" {
            let frame = json!({ "sessionId": message["params"]["sessionId"] });
            self.send(&session, "Page.screencastFrameAck", frame)?;
        }
        self.events.push_back(Event {
            session,
            method,
            params: message["params"].take(),
        });
        Ok(())
    }

    fn read(&mut self) -> Result<Option<Value>> {
        match self.socket.read() {
            Ok(Message::Text(text)) => Ok(Some(serde_json::from_str(&text)?)),
            Ok(_) => Ok(None),
            Err(Error::Io(error))
                if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
            {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Drop for Devtools {
    fn drop(&mut self) {
        // Whether or not it still listens, it ends.
        let _ = self.send("", "Browser.close", json!({}));
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(3) {
            if matches!(self.browser.try_wait(), Ok(Some(_))) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.browser.kill();
        let _ = self.browser.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Connects to the port that the browser writes down when it listens.
fn connect(note: &Path) -> Result<WebSocket<TcpStream>> {
    let start = Instant::now();
    let (port, path) = loop {
        let text = fs::read_to_string(note).unwrap_or_default();
        if let Some((port, path)) = text.split_once('\n') {
            break (port.trim().parse::<u16>()?, path.trim().to_owned());
        }
        if start.elapsed() > PATIENCE {
            bail!("Chromium does not start");
        }
        thread::sleep(Duration::from_millis(50));
    };
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_nodelay(true)?;
    let (socket, _) = tungstenite::client(format!("ws://127.0.0.1:{port}{path}"), stream)
        .map_err(|error| anyhow!("Chromium does not talk: {error}"))?;
    socket.get_ref().set_read_timeout(Some(TICK))?;
    Ok(socket)
}
