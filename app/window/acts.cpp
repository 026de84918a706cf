// SPDX-License-Identifier: Apache-2.0
#include "app/window/acts.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/text/convert.hpp"
#include "core/io/design_file.hpp"
#include "core/support/ensure.hpp"

namespace hopscope::window {

namespace {

const auto folder = QStringLiteral(":/scenarios");

Act read(const QFileInfo& file) {
    QFile stream(file.filePath());
    ensure(stream.open(QIODevice::ReadOnly), "an embedded design cannot be opened");
    Expected<io::Loaded, io::LoadError> loaded = io::load(stream.readAll().toStdString());
    ensure(loaded.has_value(), "an embedded design cannot be read");
    return {file.completeBaseName(), file.filePath(), std::move(loaded->design)};
}

}  // namespace

QString Act::title() const {
    return design.title.empty() ? name : text::toQt(design.title);
}

QString Act::promise() const {
    const QString description = text::toQt(design.description);
    const qsizetype end = description.indexOf(QStringLiteral(". "));
    return end < 0 ? description : description.left(end + 1);
}

const std::vector<Act>& acts() {
    static const std::vector<Act> all = [] {
        std::vector<Act> loaded;
        for (const QFileInfo& file :
             QDir(folder).entryInfoList({QStringLiteral("*.hopscope")}, QDir::Files, QDir::Name)) {
            loaded.push_back(read(file));
        }
        return loaded;
    }();
    return all;
}

}  // namespace hopscope::window
