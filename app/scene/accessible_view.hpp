// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hopscope::scene {

class TopologyView;

/// Lets screen readers see what is on a sheet: its objects as children of the view, in the order of the keyboard. Once
/// for each process is enough.
void makeSheetsAccessible();
/// Tells a screen reader, where one listens, that the keyboard stands on another object, or that others are selected.
void tellFocus(TopologyView& view);
void tellSelection(TopologyView& view);

}  // namespace hopscope::scene
