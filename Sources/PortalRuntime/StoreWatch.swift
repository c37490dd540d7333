import Glibc

/// Watches `store.wake`, into which every process writes a byte after a commit.
final class StoreWatch {
  /// Becomes readable when somebody wrote to the store; -1 where the system gives no watch.
  let descriptor: Int32

  /// A watch on a file.
  init(path: String) {
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    if watch >= 0, inotify_add_watch(watch, path, UInt32(IN_MODIFY)) < 0 {
      close(watch)
      descriptor = -1
    } else {
      descriptor = watch
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes the notices that wait; true when there was one.
  func drain() -> Bool {
    var scrap = [UInt8](repeating: 0, count: 4096)
    var hadNotice = false
    while read(descriptor, &scrap, scrap.count) > 0 { hadNotice = true }
    return hadNotice
  }
}
