import Cells
import Clinical
import Widgets

extension Page {
  mutating func chart(of series: Series, _ state: PortalState) {
    text("t shows the table.", .muted)
  }
}
