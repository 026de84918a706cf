// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "core/support/ensure.hpp"

namespace hopscope {

/// A dense position in one kind of vector. Kinds do not mix and do not turn into integers by themselves.
template <typename Tag>
class Index {
public:
    constexpr Index() = default;
    constexpr explicit Index(std::size_t value) : m_value(static_cast<std::uint32_t>(value)) {}
    [[nodiscard]] constexpr std::size_t value() const { return m_value; }
    auto operator<=>(const Index&) const = default;

private:
    std::uint32_t m_value = 0;
};

/// A vector that only its own index type may address.
template <typename IndexType, typename Value>
class IndexedVector {
public:
    IndexedVector() = default;
    explicit IndexedVector(std::size_t count, const Value& value = Value()) : m_values(count, value) {}

    [[nodiscard]] const Value& operator[](IndexType index) const { return m_values[checked(index)]; }
    [[nodiscard]] Value& operator[](IndexType index) { return m_values[checked(index)]; }

    IndexType add(Value value) {
        m_values.push_back(std::move(value));
        return IndexType(m_values.size() - 1);
    }

    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] bool empty() const { return m_values.empty(); }
    [[nodiscard]] auto begin() const { return m_values.begin(); }
    [[nodiscard]] auto end() const { return m_values.end(); }
    [[nodiscard]] auto begin() { return m_values.begin(); }
    [[nodiscard]] auto end() { return m_values.end(); }

    [[nodiscard]] std::vector<IndexType> indices() const {
        std::vector<IndexType> all;
        all.reserve(m_values.size());
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            all.emplace_back(i);
        }
        return all;
    }

    bool operator==(const IndexedVector&) const = default;

private:
    [[nodiscard]] std::size_t checked(IndexType index) const {
        ensure(index.value() < m_values.size(), "index out of range");
        return index.value();
    }
    std::vector<Value> m_values;
};

}  // namespace hopscope

template <typename Tag>
struct std::hash<hopscope::Index<Tag>> {
    std::size_t operator()(hopscope::Index<Tag> index) const noexcept { return index.value(); }
};
