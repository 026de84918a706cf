// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/document/document.hpp"
#include "app/panels/cell_table.hpp"
#include "app/panels/text_field.hpp"
#include "app/text/convert.hpp"
#include "core/edit/change.hpp"
#include "core/model/design.hpp"

namespace hopscope::panels {

/// The properties of one thing. Every field shows the document's value and hands each accepted change to the document
/// as one undo step; what the document refuses is said below the field.
class Form : public QWidget, public Themed {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);

    void setDocument(document::Document* document);
    /// Shows another thing of the same kind; it must be in the document.
    void setEntity(const model::EntityRef& entity);
    /// Reads every field from the document again.
    void refresh();
    [[nodiscard]] const model::EntityRef& entity() const { return m_entity; }
    void setTheme(const scene::Theme& theme) override;

Q_SIGNALS:
    void entityActivated(const hopscope::model::EntityRef& entity);

protected:
    [[nodiscard]] document::Document& document() const { return *m_document; }
    [[nodiscard]] const model::Design& design() const { return m_document->design(); }
    [[nodiscard]] const model::Network& network() const { return *m_document->design().network; }

    /// Hands an edit to the document. Returns why it was refused; empty when it was taken.
    QString apply(const QString& label, const edit::Edited<model::Design>& edited, const std::string& key = {});

    using Read = std::function<QString()>;
    using Write = std::function<QString(const QString&)>;  ///< returns why the text was refused
    TextField* addText(const QString& label, const char* name, Check check, TextField::Face face, Read read,
                       Write write);
    QCheckBox* addSwitch(const QString& label, const char* name, std::function<bool()> read,
                         std::function<QString(bool)> write);
    QSpinBox* addNumber(const QString& label, const char* name, int least, int most, const QString& unit,
                        std::function<int()> read, std::function<QString(int)> write);
    using Choice = std::pair<QString, QVariant>;
    /// `choices` may depend on the document; they are read again with every refresh.
    QComboBox* addChoice(const QString& label, const char* name, std::function<std::vector<Choice>()> choices,
                         std::function<QVariant()> read, std::function<QString(const QVariant&)> write);
    /// Several lines; handed on when the focus leaves.
    QPlainTextEdit* addProse(const QString& label, const char* name, Read read, Write write);
    CellTable* addTable(const QString& title, const char* name, std::vector<CellColumn> columns,
                        CellModel::RowCheck checkRow, std::function<std::vector<CellModel::Cells>()> read,
                        std::function<QString(const std::vector<CellModel::Cells>&)> write);
    /// A heading over the fields that follow.
    QLabel* addSection(const QString& title);
    /// Quiet words that are read again with every refresh; hidden when empty. Links have the number of an entity.
    QLabel* addWords(std::function<QString()> read);
    void addWidget(QWidget* widget);
    void addRefresh(std::function<void()> refresh) { m_refreshes.push_back(std::move(refresh)); }
    /// The fields that follow stand below their labels, which may be sentences.
    void startWideGroup();
    /// Adds a blank before the next group of fields.
    void startGroup();

private:
    QFormLayout& group();
    void addField(const QString& label, QWidget* field);
    void followLink(const QString& link);
    /// Says why the last change was refused, and shows the document's values again.
    void refuse(const QString& reason);

    document::Document* m_document = nullptr;
    model::EntityRef m_entity{model::NoteId(0)};
    QVBoxLayout* m_column;
    QLabel* m_refusal;
    QFormLayout* m_group = nullptr;
    std::vector<std::function<void()>> m_refreshes;
};

/// A form over one row of a table of the network.
template <typename Row>
class RowForm : public Form {
    Q_DECLARE_TR_FUNCTIONS(RowForm)

protected:
    using Id = decltype(Row::id);
    using Rows = model::Table<Row> model::Network::*;
    using Replace = edit::Edited<model::Design> (*)(const model::Design&, Row);

    RowForm(Rows rows, Replace replace, QWidget* parent) : Form(parent), m_rows(rows), m_replace(replace) {}

    [[nodiscard]] Id id() const { return std::get<Id>(entity()); }
    [[nodiscard]] const Row& row() const { return (network().*m_rows).at(id()); }

    template <typename Mutate>
    QString change(const QString& label, Mutate mutate, const std::string& key = {}) {
        Row after = row();
        mutate(after);
        return apply(label, m_replace(design(), std::move(after)), key);
    }
    TextField* addName() {
        return addText(
            tr("Name"), "name", checkName, TextField::Face::Words, [this] { return text::toQt(row().name); },
            [this](const QString& name) {
                return apply(tr("Rename"), edit::rename(design(), entity(), text::toCore(name)));
            });
    }

private:
    Rows m_rows;
    Replace m_replace;
};

}  // namespace hopscope::panels
