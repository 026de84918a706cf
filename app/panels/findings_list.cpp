// SPDX-License-Identifier: Apache-2.0
#include "app/panels/findings_list.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "app/panels/look.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::panels {

namespace {

using text::toQt;

constexpr int margin = 12;
constexpr int glyphSide = 16;
constexpr int gap = 10;

class FindingDelegate : public QStyledItemDelegate {
public:
    explicit FindingDelegate(FindingsList& list) : QStyledItemDelegate(&list), m_list(list) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const scene::Theme& theme = m_list.theme();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const auto severity = static_cast<model::Severity>(index.data(FindingsModel::SeverityRole).toInt());
        const QColor colour = colourOf(severity, theme);
        const QRect row = option.rect;
        painter->fillRect(row, selected ? theme.accentSoft : theme.panel);
        if (selected) {
            paintRowBar(*painter, row, theme.accent);
        } else {
            painter->setPen(theme.line);
            painter->drawLine(row.left() + textLeft(), row.bottom(), row.right(), row.bottom());
        }
        stampGlyph(*painter, glyphOf(severity),
                   QRectF(row.left() + margin, row.top() + scaled(9), scaled(glyphSide), scaled(glyphSide)), colour);

        const int left = row.left() + textLeft();
        const int width = textWidth(row.width());
        int top = row.top() + scaled(8);
        const QString code = index.data(FindingsModel::CodeRole).toString();
        const QString subject = index.data(FindingsModel::SubjectRole).toString();
        const QFontMetrics mono(monoFont(500));
        painter->setFont(monoFont(500));
        painter->setPen(colour);
        painter->drawText(QRect(left, top, width, mono.height()), Qt::AlignLeft, code);
        painter->setFont(monoFont());
        painter->setPen(selected ? theme.ink2 : theme.ink3);
        if (fitsBeside(code, subject, width)) {
            painter->drawText(QRect(left, top, width, mono.height()), Qt::AlignRight, subject);
        } else {
            top += mono.height();
            painter->drawText(QRect(left, top, width, mono.height()), Qt::AlignLeft,
                              QFontMetrics(monoFont()).elidedText(subject, Qt::ElideMiddle, width));
        }
        top += mono.height() + 2;
        painter->setFont(bodyFont());
        painter->setPen(theme.ink);
        painter->drawText(QRect(left, top, width, row.bottom() - top), Qt::TextWordWrap,
                          index.data(Qt::DisplayRole).toString());
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int width = textWidth(m_list.viewport()->width());
        const QFontMetrics mono(monoFont(500));
        const int headLines = fitsBeside(index.data(FindingsModel::CodeRole).toString(),
                                         index.data(FindingsModel::SubjectRole).toString(), width)
                                  ? 1
                                  : 2;
        const QRect sentence =
            QFontMetrics(bodyFont())
                .boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
        return {m_list.viewport()->width(), scaled(8) + headLines * mono.height() + 2 + sentence.height() + scaled(9)};
    }

private:
    static int textLeft() { return margin + scaled(glyphSide) + gap; }
    static int textWidth(int rowWidth) { return std::max(60, rowWidth - textLeft() - margin); }
    static bool fitsBeside(const QString& code, const QString& subject, int width) {
        const QFontMetrics mono(monoFont(500));
        return mono.horizontalAdvance(code) + gap + mono.horizontalAdvance(subject) <= width;
    }

    FindingsList& m_list;
};

}  // namespace

void FindingsModel::show(std::shared_ptr<const analysis::Analysis> analysis, std::vector<std::size_t> findings) {
    beginResetModel();
    m_analysis = std::move(analysis);
    m_findings = std::move(findings);
    endResetModel();
}

const analysis::Finding& FindingsModel::finding(int row) const {
    return m_analysis->findings[positionOf(row)];
}

int FindingsModel::rowOf(std::size_t finding) const {
    const auto at = std::find(m_findings.begin(), m_findings.end(), finding);
    return at == m_findings.end() ? -1 : static_cast<int>(at - m_findings.begin());
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    const analysis::Finding& own = finding(index.row());
    const QString subject =
        own.subjects.empty() ? QString() : toQt(text::subjectName(*m_analysis->network, own.subjects.front()));
    switch (role) {
    case Qt::DisplayRole: return toQt(text::sentence(own, *m_analysis->network));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(toQt(text::severityTitle(own.severity)), toQt(text::codeName(own.code)),
                 toQt(text::sentence(own, *m_analysis->network)));
    case CodeRole: return toQt(text::codeName(own.code));
    case SubjectRole: return subject;
    case SeverityRole: return static_cast<int>(own.severity);
    case FindingRole: return QVariant::fromValue(static_cast<qulonglong>(positionOf(index.row())));
    default: return {};
    }
}

FindingsList::FindingsList(QWidget* parent) : QListView(parent) {
    setItemDelegate(new FindingDelegate(*this));
    setAccessibleName(tr("Findings"));
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
}

void FindingsList::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    setStyleSheet(QStringLiteral("QListView { background: %1; border: none; outline: none; }").arg(theme.panel.name()));
    scheduleDelayedItemsLayout();
}

void FindingsList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void FindingsList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT applyPressed(); return;
    case Qt::Key_Space: Q_EMIT showPressed(); return;
    default: QListView::keyPressEvent(event);
    }
}

}  // namespace hopscope::panels
