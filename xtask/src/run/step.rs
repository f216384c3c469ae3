//! A step of the work that another program does: how long it runs is said, and what went wrong is
//! shown.

use super::seconds;
use anyhow::{Context, Result, bail};
use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Read},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, Instant},
};

const HEARTBEAT: Duration = Duration::from_secs(15);
const TAIL: usize = 15;

/// What is shown of a program's own lines.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Show {
    /// The last ones, if it fails.
    Tail,
    /// All, if it fails.
    OnFailure,
    /// All, as they come.
    All,
}

/// One step of the work, done by another program.
#[derive(Debug)]
pub struct Step<'a> {
    what: &'a str,
    show: Show,
    limit: Option<Duration>,
    advice: &'a str,
    silent: bool,
}

impl<'a> Step<'a> {
    /// `what` is done, in words that complete "… failed".
    pub fn new(what: &'a str) -> Self {
        Self {
            what,
            show: Show::Tail,
            limit: None,
            advice: "",
            silent: false,
        }
    }

    /// Says nothing while it runs: another step is running, too.
    pub fn silent(mut self) -> Self {
        self.silent = true;
        self
    }

    /// Shows the program's lines as they come.
    pub fn loud(mut self) -> Self {
        self.show = Show::All;
        self
    }

    /// Shows all of the program's lines if it fails, not only the last.
    pub fn whole_on_failure(mut self) -> Self {
        self.show = Show::OnFailure;
        self
    }

    /// Ends the program after so long.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// What to do if it fails.
    pub fn advice(mut self, advice: &'a str) -> Self {
        self.advice = advice;
        self
    }

    /// Runs the program to its end.
    pub fn run(&self, command: &mut Command) -> Result<()> {
        let (status, lines) = self.watch(command)?;
        if status.success() {
            return Ok(());
        }
        bail!("{}", self.failure(&status.to_string(), &lines))
    }

    /// Runs the program to its end and gives its status and everything it wrote, each stream in order.
    pub fn watch(&self, command: &mut Command) -> Result<(ExitStatus, Vec<String>)> {
        if !self.silent {
            println!("· {}", self.what);
        }
        let start = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| {
                format!(
                    "{}: cannot start {}",
                    self.what,
                    command.get_program().display()
                )
            })?;
        let (sender, receiver) = mpsc::channel();
        forward(child.stdout.take(), sender.clone());
        forward(child.stderr.take(), sender);
        let (status, lines) = self.follow(&mut child, &receiver, start)?;
        if !self.silent {
            println!(
                "  {} after {}",
                if status.success() { "done" } else { "failed" },
                seconds(start.elapsed())
            );
        }
        Ok((status, lines))
    }

    fn follow(
        &self,
        child: &mut Child,
        receiver: &Receiver<String>,
        start: Instant,
    ) -> Result<(ExitStatus, Vec<String>)> {
        let mut lines = Vec::new();
        let mut said = Instant::now();
        let mut open = true;
        loop {
            match receiver.recv_timeout(Duration::from_millis(100)) {
                Ok(line) => {
                    if self.show == Show::All {
                        println!("{line}");
                        said = Instant::now();
                    }
                    lines.push(line);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) if open => open = false,
                Err(RecvTimeoutError::Disconnected) => thread::sleep(Duration::from_millis(20)),
            }
            if !self.silent && said.elapsed() >= HEARTBEAT {
                let last = lines.last().filter(|_| self.show != Show::All);
                let last = last.map_or("", |line| line.trim());
                println!("  … {} {}", seconds(start.elapsed()), short(last));
                said = Instant::now();
            }
            if self.limit.is_some_and(|limit| start.elapsed() > limit) {
                // It may have ended meanwhile: then there is nothing to kill.
                child.kill().ok();
                child.wait()?;
                bail!("{}", self.failure("took too long", &lines));
            }
            if let Some(status) = child.try_wait()? {
                // A grandchild may keep the pipe open: wait for its last lines, not for its end.
                while let Ok(line) = receiver.recv_timeout(Duration::from_millis(300)) {
                    if self.show == Show::All {
                        println!("{line}");
                    }
                    lines.push(line);
                }
                return Ok((status, lines));
            }
        }
    }

    fn failure(&self, how: &str, lines: &[String]) -> String {
        let mut text = format!("{} failed ({how})", self.what);
        let shown = match self.show {
            Show::All => 0,
            Show::Tail => TAIL,
            Show::OnFailure => lines.len(),
        };
        let tail: VecDeque<&String> = lines
            .iter()
            .rev()
            .filter(|line| !is_progress(line))
            .take(shown)
            .collect();
        if !tail.is_empty() {
            text.push_str("; its last lines:");
            for line in tail.iter().rev() {
                text.push_str("\n  | ");
                text.push_str(line);
            }
        }
        if !self.advice.is_empty() {
            text.push('\n');
            text.push_str(self.advice);
        }
        text
    }
}

fn forward(stream: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut bytes = Vec::new();
        while reader
            .read_until(b'\n', &mut bytes)
            .is_ok_and(|count| count > 0)
        {
            let text = String::from_utf8_lossy(&bytes);
            // A progress bar redraws its line: the last state counts.
            let line = text.trim_end().rsplit('\r').next().unwrap_or_default();
            if sender.send(line.to_owned()).is_err() {
                return;
            }
            bytes.clear();
        }
    });
}

/// Cargo's lines about what goes well.
fn is_progress(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    [
        "Compiling",
        "Checking",
        "Downloading",
        "Downloaded",
        "Blocking",
        "Fresh",
    ]
    .contains(&word)
}

fn short(line: &str) -> String {
    line.chars().take(90).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_failure_shows_the_last_lines_and_the_advice() {
        let step = Step::new("counting").advice("count slower");
        let error = step
            .run(&mut shell("(seq 1 40; echo bad) >&2; exit 3"))
            .expect_err("exit 3");
        let text = error.to_string();
        assert!(
            text.starts_with("counting failed (exit status: 3)"),
            "{text}"
        );
        assert!(
            text.contains("| 40") && text.contains("| bad") && !text.contains("| 20\n"),
            "{text}"
        );
        assert!(text.ends_with("count slower"), "{text}");
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let step = Step::new("sleeping").limit(Duration::from_millis(300));
        let start = Instant::now();
        assert!(step.run(&mut shell("exec sleep 20")).is_err());
        assert!(start.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Step::new("trying")
            .run(&mut Command::new("no-such-program"))
            .expect_err("missing");
        assert!(error.to_string().contains("no-such-program"));
    }

    #[test]
    fn of_a_progress_bar_the_last_state_counts() {
        let (_, lines) = Step::new("bar")
            .watch(&mut shell("printf '1%%\\r50%%\\r100%%\\n'"))
            .expect("ends well");
        assert_eq!(lines, ["100%"]);
    }
}
