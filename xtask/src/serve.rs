//! `cargo xtask serve`: `dist/` on the local machine, under the strictest policy it promises to bear.

use crate::{build, site::Site};
use anyhow::{Result, anyhow};
use std::{
    fs,
    io::Write as _,
    net::Ipv4Addr,
    path::{Component, Path, PathBuf},
    thread,
};
use tiny_http::{Header, Method, Request, Server};

/// What the pages are promised to run under.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'";

const THREADS: usize = 4;

/// Builds what is out of date and serves it until it is stopped.
pub fn serve(site: &Site, port: u16) -> Result<()> {
    build::build(site)?;
    let server = listen(port)?;
    println!("\nthe map is on http://127.0.0.1:{port}/ (Ctrl+C stops it)");
    let dist = &site.dist;
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                server
                    .incoming_requests()
                    .for_each(|request| answer(dist, request))
            });
        }
    });
    Ok(())
}

/// Serves a folder in the background, on a port that is free, for as long as the program runs.
pub fn background(dist: PathBuf) -> Result<u16> {
    let server = listen(0)?;
    let port = server
        .server_addr()
        .to_ip()
        .ok_or_else(|| anyhow!("the server has no port"))?
        .port();
    thread::spawn(move || {
        server
            .incoming_requests()
            .for_each(|request| answer(&dist, request))
    });
    Ok(port)
}

fn listen(port: u16) -> Result<Server> {
    Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        anyhow!(
            "cannot listen on port {port}: {error}\nAnother program may use it: try --port {}",
            port.wrapping_add(1)
        )
    })
}

fn answer(dist: &Path, request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = match request.method() {
        Method::Get | Method::Head => find(dist, path),
        _ => None,
    };
    match file.and_then(|path| Some((fs::read(&path).ok()?, path))) {
        Some((body, path)) => send(request, 200, &headers(&path), &body),
        None => send(request, 404, &[], b"not found\n"),
    }
}

/// Answers, and has the connection end. By hand, as tiny_http keeps every connection open: two that come at
/// once may be given to one thread of its pool, and what the second asks for then waits until the browser
/// closes the first, a minute later.
pub fn send(request: Request, status: u16, headers: &[Header], body: &[u8]) {
    let mut head = format!("HTTP/1.1 {status} Answer\r\nConnection: close\r\n");
    for Header { field, value } in headers {
        head.extend([field.as_str().as_str(), ": ", value.as_str(), "\r\n"]);
    }
    head.extend(["Content-Length: ", &body.len().to_string(), "\r\n\r\n"]);
    let mut answer = head.into_bytes();
    if *request.method() != Method::Head {
        answer.extend_from_slice(body);
    }
    let mut out = request.into_writer();
    // A reader that has gone away is no concern of the server.
    let _ = out.write_all(&answer).and_then(|()| out.flush());
}

/// The file a path means; nothing outside the folder.
pub fn find(dist: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path.trim_start_matches('/'));
    let inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let file = dist.join(path);
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    (inside && file.is_file()).then_some(file)
}

/// What has its hash in its name never changes.
fn keeping(path: &Path) -> &'static str {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    match stem.and_then(|stem| stem.rsplit_once('-')) {
        Some((_, hash)) if hash.len() == 10 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
            "max-age=31536000, immutable"
        }
        _ => "no-cache",
    }
}

/// What a file is sent with.
pub fn headers(path: &Path) -> Vec<Header> {
    let kind = match path
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        _ => "application/octet-stream",
    };
    let mut headers = vec![
        ("Content-Type", kind),
        ("Cache-Control", keeping(path)),
        ("X-Content-Type-Options", "nosniff"),
    ];
    // The single file holds its script and its style.
    let whole = path.file_stem().is_some_and(|stem| {
        path.with_file_name(stem)
            .with_extension("classic.js")
            .is_file()
    });
    if !whole {
        headers.push(("Content-Security-Policy", POLICY));
    }
    headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{io::Read as _, net::TcpStream, time::Duration};

    /// Asks as a browser does, which closes when it has all of an answer that says so.
    fn ask(port: u16, path: &str, last: &str) -> String {
        let mut reader = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("the server");
        let patience = Some(Duration::from_secs(20));
        reader.set_read_timeout(patience).expect("a timeout");
        let wish = format!("GET {path} HTTP/1.1\r\nHost: map\r\n\r\n");
        reader.write_all(wish.as_bytes()).expect("sent");
        let (mut answer, mut part) = (String::new(), [0; 1024]);
        while !answer.ends_with(last) {
            let count = reader.read(&mut part).expect("an answer in time");
            assert!(count > 0, "it ends with {answer}");
            answer += std::str::from_utf8(&part[..count]).expect("text");
        }
        answer
    }

    #[test]
    fn readers_that_come_at_once_are_all_answered() {
        let dist = std::env::temp_dir().join(format!("lsm-serve-once-{}", std::process::id()));
        fs::create_dir_all(&dist).expect("folder");
        fs::write(dist.join("index.html"), "the map").expect("file");
        let port = background(dist.clone()).expect("a port");
        thread::scope(|scope| {
            for nth in 0..48 {
                let (path, status, body) = match nth % 2 {
                    0 => ("/", 200, "the map"),
                    _ => ("/nothing", 404, "not found\n"),
                };
                scope.spawn(move || {
                    let answer = ask(port, path, body);
                    let head = format!("HTTP/1.1 {status} Answer\r\nConnection: close\r\n");
                    assert!(answer.starts_with(&head), "{answer}");
                });
            }
        });
        fs::remove_dir_all(dist).expect("removable");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let base = std::env::temp_dir().join(format!("lsm-serve-{}", std::process::id()));
        fs::create_dir_all(base.join("dist/en")).expect("folder");
        for name in ["secret", "dist/index.html", "dist/en/index.html"] {
            fs::write(base.join(name), name).expect("file");
        }
        let dist = base.join("dist");
        assert_eq!(find(&dist, "/"), Some(dist.join("index.html")));
        assert_eq!(find(&dist, "/en/"), Some(dist.join("en/index.html")));
        for path in ["/../secret", "/en/../../secret", "//etc/passwd", "/nothing"] {
            assert_eq!(find(&dist, path), None, "{path}");
        }
        fs::remove_dir_all(base).expect("removable");
    }
}
