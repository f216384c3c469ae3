//! The pages that are measured, compressed as a good host sends them.

use crate::serve;
use anyhow::{Result, anyhow};
use std::{
    fs,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};
use tiny_http::{Header, Request, Server};

const THREADS: usize = 6;
/// What compressed files are called: their name and this.
pub const BROTLI: &str = ".br";

/// Serves a folder for as long as the program runs.
#[derive(Debug)]
pub struct Pages {
    port: u16,
    asked: Arc<Mutex<Vec<PathBuf>>>,
}

impl Pages {
    /// Starts to serve.
    pub fn serve(root: &Path) -> Result<Self> {
        let server = Server::http((Ipv4Addr::LOCALHOST, 0)).map_err(|error| anyhow!("{error}"))?;
        let port = server.server_addr().to_ip().map(|address| address.port());
        let port = port.ok_or_else(|| anyhow!("the server has no port"))?;
        let asked = Arc::new(Mutex::new(Vec::new()));
        let server = Arc::new(server);
        for _ in 0..THREADS {
            let (server, asked, root) = (server.clone(), asked.clone(), root.to_path_buf());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    answer(&root, &asked, request);
                }
            });
        }
        Ok(Self { port, asked })
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// The files that were asked for since the last call.
    pub fn asked(&self) -> Vec<PathBuf> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *asked)
    }
}

fn answer(root: &Path, asked: &Mutex<Vec<PathBuf>>, request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let Some(file) = serve::find(root, path) else {
        return serve::send(request, 404, &[], b"not found\n");
    };
    let mut headers = serve::headers(&file);
    let mut packed = file.clone().into_os_string();
    packed.push(BROTLI);
    let body = match fs::read(&packed) {
        Ok(body) => {
            headers.extend(Header::from_bytes("Content-Encoding", "br"));
            body
        }
        Err(_) => fs::read(&file).unwrap_or_default(),
    };
    asked
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(file);
    serve::send(request, 200, &headers, &body);
}
