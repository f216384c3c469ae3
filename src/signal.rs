//! Leptos' signals behind one type of value: each type of its own would be compiled into the wasm anew,
//! at several kilobytes. What is said of `Memo`, `RwSignal` and effects in Leptos' documents holds here.

use leptos::prelude as leptos;
use leptos::{Effect, Get as _, GetUntracked as _, GetValue as _, Set as _, StoredValue};
use std::{any::Any, marker::PhantomData, sync::Arc};

/// A value of any type that knows whether another is the same.
trait Same: Any + Send + Sync {
    fn is_same(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<T: PartialEq + Send + Sync + 'static> Same for T {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| self == other)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A value that signals hold.
#[derive(Clone)]
struct Held(Arc<dyn Same>);

impl Held {
    fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// The value; its type is that of the signal which holds it.
    fn value<T: 'static>(&self) -> &T {
        let value = (*self.0).as_any().downcast_ref();
        value.expect("a signal holds values of its own type")
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same((*other.0).as_any())
    }
}

/// A value that follows others, and tells those that follow it only when it has become another.
pub struct Memo<T>(leptos::Memo<Held>, PhantomData<fn() -> T>);

/// A value that is set.
pub struct RwSignal<T>(leptos::RwSignal<Held>, PhantomData<fn() -> T>);

macro_rules! handle {
    ($signal:ident) => {
        impl<T> Clone for $signal<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $signal<T> {}

        impl<T: Clone + 'static> $signal<T> {
            /// The value, which is followed.
            pub fn get(&self) -> T {
                self.with(T::clone)
            }

            /// The value as it is now.
            pub fn get_untracked(&self) -> T {
                self.with_untracked(T::clone)
            }

            /// The value as it is now; `None` after its map has gone.
            pub fn try_get_untracked(&self) -> Option<T> {
                self.try_with_untracked(T::clone)
            }
        }

        impl<T: 'static> $signal<T> {
            /// Looks at the value, which is followed.
            pub fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
                look(self.0.get().value())
            }

            /// Looks at the value as it is now.
            pub fn with_untracked<U>(&self, look: impl FnOnce(&T) -> U) -> U {
                look(self.0.get_untracked().value())
            }

            /// Looks at the value as it is now; `None` after its map has gone.
            pub fn try_with_untracked<U>(&self, look: impl FnOnce(&T) -> U) -> Option<U> {
                self.0.try_get_untracked().map(|held| look(held.value()))
            }
        }
    };
}
handle!(Memo);
handle!(RwSignal);

impl<T: PartialEq + Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self(leptos::RwSignal::new(Held::new(value)), PhantomData)
    }

    /// Another value.
    pub fn set(&self, value: T) {
        self.0.set(Held::new(value));
    }

    /// Another value, unless its map has gone.
    pub fn try_set(&self, value: T) {
        self.0.try_set(Held::new(value));
    }
}

/// A value that follows others, by what it was before.
type HeldAfter = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;

/// A memo.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    held_memo(Box::new(move |_| Held::new(value())))
}

/// A memo that knows what it was before.
pub fn memo_after<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    held_memo(Box::new(move |before| {
        Held::new(value(before.map(Held::value)))
    }))
}

fn held_memo<T>(value: HeldAfter) -> Memo<T> {
    Memo(leptos::Memo::new(value), PhantomData)
}

/// Does something now and whenever what it follows has changed; it is given what it returned before.
pub fn effect<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
    let mut before = None;
    boxed_effect(Box::new(move || before = Some(run(before.take()))));
}

fn boxed_effect(mut run: Box<dyn FnMut()>) {
    let lasts = Lasts::here();
    Effect::new(move |_: Option<()>| {
        if lasts.now() {
            run();
        }
    });
}

/// Whether what it was made in is still there. What an effect was told before that went is heard after it, when its
/// signals have gone, too.
#[derive(Clone, Copy)]
pub struct Lasts(StoredValue<usize>);

impl Lasts {
    /// As long as what is being made.
    pub fn here() -> Self {
        Self(StoredValue::new(0))
    }

    /// Is it there?
    pub fn now(self) -> bool {
        self.0.try_get_value().is_some()
    }
}
