// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/io/decode.hpp"
#include "core/io/design_file.hpp"
#include "core/io/figure.hpp"
#include "core/io/file_kind.hpp"
#include "core/io/json_tree.hpp"
#include "core/io/migrate.hpp"

namespace hopscope::io {

namespace {

using nlohmann::json;

LoadError errorOf(LoadReason reason, std::string pointer = {}) {
    LoadError error;
    error.reason = reason;
    error.pointer = std::move(pointer);
    return error;
}

LoadError tooLarge() {
    LoadError error = errorOf(LoadReason::TooLarge);
    error.limit = static_cast<std::int64_t>(maximumFileSize);
    return error;
}

/// The version in the head of a file that is one of ours.
Expected<int, LoadError> versionOf(const json& file) {
    const auto format = file.find("format");
    if (format == file.end() || *format != "hopscope") {
        return unexpected(errorOf(LoadReason::NotADesign));
    }
    const auto version = file.find("version");
    if (version == file.end()) {
        return unexpected(errorOf(LoadReason::MissingMember, "/version"));
    }
    if (!version->is_number_integer()) {
        LoadError error = errorOf(LoadReason::WrongKind, "/version");
        error.expected = JsonKind::WholeNumber;
        error.foundKind = kindOf(*version);
        error.found = excerpt(version->dump());
        return unexpected(error);
    }
    if (!version->is_number_unsigned() || version->get<std::uint64_t>() == 0) {
        LoadError error = errorOf(LoadReason::OutOfRange, "/version");
        error.found = excerpt(version->dump());
        error.lowest = 1;
        error.highest = formatVersion;
        return unexpected(error);
    }
    if (version->get<std::uint64_t>() > formatVersion) {
        LoadError error = errorOf(LoadReason::NewerVersion, "/version");
        error.found = excerpt(version->dump());
        error.limit = formatVersion;
        if (const auto application = file.find("application"); application != file.end() && application->is_string()) {
            error.application = excerpt(application->get<std::string>());
        }
        return unexpected(error);
    }
    return version->get<int>();
}

/// Closes a file descriptor when it goes.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

LoadError systemError(int code) {
    LoadError error = errorOf(code == ENOENT || code == ENOTDIR ? LoadReason::Missing
                              : code == EISDIR                  ? LoadReason::Directory
                                                                : LoadReason::Unreadable);
    error.systemError = code;
    return error;
}

}  // namespace

Expected<Loaded, LoadError> load(std::string_view text) {
    if (text.size() > maximumFileSize) {
        return unexpected(tooLarge());
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return unexpected(errorOf(LoadReason::Empty));
    }
    auto file = parseTree(text);
    if (!file) {
        return unexpected(std::move(file.error()));
    }
    const auto version = versionOf(*file);
    if (!version) {
        return unexpected(version.error());
    }
    migrate(*file, *version);
    return decode(*file);
}

Expected<std::string, LoadError> readFile(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) {
        return unexpected(systemError(errno));
    }
    std::string text;
    struct stat status {};
    if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode)) {
        if (static_cast<std::size_t>(status.st_size) > maximumFileSize) {
            return unexpected(tooLarge());
        }
        text.reserve(static_cast<std::size_t>(status.st_size) + 1);
    }
    constexpr std::size_t portion = std::size_t{1} << 20;
    while (text.size() <= maximumFileSize) {
        const std::size_t before = text.size();
        text.resize(std::max(std::min(text.capacity(), before + portion), before + 1));
        const ssize_t count = ::read(file.number(), text.data() + before, text.size() - before);
        const int code = errno;
        text.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count == 0) {
            return text;
        }
        if (count < 0 && code != EINTR) {
            return unexpected(systemError(code));
        }
    }
    return unexpected(tooLarge());
}

Expected<Loaded, LoadError> loadFile(const std::string& path) {
    const auto bytes = readFile(path);
    if (!bytes || fileKind(path) != FileKind::Figure) {
        return bytes.and_then([](const std::string& text) { return load(text); });
    }
    return designIn(*bytes).and_then([](const std::string& text) { return load(text); });
}

}  // namespace hopscope::io
