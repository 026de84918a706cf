// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include "core/support/ensure.hpp"

namespace hopscope::model {

/// The rows of one kind, sorted by id. Copies share everything; `with` and `without` copy the row pointers (O(n)) and
/// share the rows. Equal row pointers mean equal rows. Iteration is in id order and yields `const Entity&`.
template <typename Entity>
class Table {
public:
    using Row = std::shared_ptr<const Entity>;
    using IdType = decltype(Entity::id);

    class Iterator {
    public:
        using difference_type = std::ptrdiff_t;
        using value_type = Entity;
        Iterator() = default;
        explicit Iterator(const Row* row) : m_row(row) {}
        const Entity& operator*() const { return **m_row; }
        const Entity* operator->() const { return m_row->get(); }
        Iterator& operator++() {
            ++m_row;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++m_row;
            return before;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const Row* m_row = nullptr;
    };

    Table() : m_rows(std::make_shared<const std::vector<Row>>()) {}

    [[nodiscard]] std::size_t size() const { return m_rows->size(); }
    [[nodiscard]] bool empty() const { return m_rows->empty(); }
    [[nodiscard]] Iterator begin() const { return Iterator(m_rows->data()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_rows->data() + m_rows->size()); }
    [[nodiscard]] const std::vector<Row>& rows() const { return *m_rows; }

    /// Nothing when there is no such row. O(log n).
    [[nodiscard]] const Entity* find(IdType id) const {
        const auto at = position(id);
        return at != m_rows->end() && (*at)->id == id ? at->get() : nullptr;
    }
    /// The row must exist.
    [[nodiscard]] const Entity& at(IdType id) const {
        const Entity* row = find(id);
        ensure(row != nullptr, "no such row");
        return *row;
    }
    /// The row to keep beyond the table. It must exist.
    [[nodiscard]] const Row& rowOf(IdType id) const {
        const auto row = position(id);
        ensure(row != m_rows->end() && (*row)->id == id, "no such row");
        return *row;
    }
    [[nodiscard]] bool contains(IdType id) const { return find(id) != nullptr; }

    /// The table with `entity` added, or put in the place of the row with the same id.
    [[nodiscard]] Table with(Entity entity) const {
        auto rows = std::make_shared<std::vector<Row>>(*m_rows);
        const auto at = rows->begin() + (position(entity.id) - m_rows->begin());
        auto row = std::make_shared<const Entity>(std::move(entity));
        if (at != rows->end() && (*at)->id == row->id) {
            *at = std::move(row);
        } else {
            rows->insert(at, std::move(row));
        }
        return Table(std::move(rows));
    }
    /// The table without the row; the same table when there is none.
    [[nodiscard]] Table without(IdType id) const {
        if (!contains(id)) {
            return *this;
        }
        auto rows = std::make_shared<std::vector<Row>>(*m_rows);
        std::erase_if(*rows, [id](const Row& row) { return row->id == id; });
        return Table(std::move(rows));
    }
    /// All rows at once, for loading: O(n log n). Ids must differ.
    [[nodiscard]] static Table of(std::vector<Entity> entities) {
        auto rows = std::make_shared<std::vector<Row>>();
        rows->reserve(entities.size());
        for (Entity& entity : entities) {
            rows->push_back(std::make_shared<const Entity>(std::move(entity)));
        }
        std::sort(rows->begin(), rows->end(), [](const Row& a, const Row& b) { return a->id < b->id; });
        return Table(std::move(rows));
    }

    [[nodiscard]] bool sharesRowsWith(const Table& other) const { return m_rows == other.m_rows; }

    friend bool operator==(const Table& a, const Table& b) {
        return a.m_rows == b.m_rows ||
               std::equal(a.m_rows->begin(), a.m_rows->end(), b.m_rows->begin(), b.m_rows->end(),
                          [](const Row& x, const Row& y) { return x == y || *x == *y; });
    }

private:
    explicit Table(std::shared_ptr<const std::vector<Row>> rows) : m_rows(std::move(rows)) {}
    [[nodiscard]] auto position(IdType id) const {
        return std::lower_bound(m_rows->begin(), m_rows->end(), id,
                                [](const Row& row, IdType wanted) { return row->id < wanted; });
    }
    std::shared_ptr<const std::vector<Row>> m_rows;
};

}  // namespace hopscope::model
