mod files;
mod folder;
mod ids;
mod numbers;
mod several;
mod shapes;
mod texts;

use folder::BadFolder;
